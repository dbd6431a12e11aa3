import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { FeedProduct } from "@/lib/catalog/read-feed-row";
import { readFeedRecords } from "./readers/read-feed-records";

/** Others are served in between: a large feed takes seconds. */
const rowsPerTurn = 1000;

export interface Feed {
  products: FeedProduct[];
  /** In the order of the file. */
  badLines: BadFeedLine[];
}

/** Reads a feed that is in memory; of rows with the same id the first counts. Throws `feed_unreadable`. */
export async function readFeed(bytes: Uint8Array, now: Date, currency = "EUR"): Promise<Feed> {
  const products = new Map<string, FeedProduct>();
  const badLines: BadFeedLine[] = [];
  for await (const read of readFeedRecords(chunksOf(bytes), { now, currency })) {
    if (read.record % rowsPerTurn === 0) await nextTurn();
    if (read.kind === "bad") {
      const { line, retailerId, column, problem } = read;
      badLines.push({ line, retailerId, column, problem });
    } else if (products.has(read.product.retailerId)) {
      const { retailerId } = read.product;
      badLines.push({ line: read.line, retailerId, column: "id", problem: "duplicate_id" });
    } else products.set(read.product.retailerId, read.product);
  }
  return { products: [...products.values()], badLines };
}

const chunkBytes = 64 * 1024;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
