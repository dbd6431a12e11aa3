import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { BadFeedLine } from "@/lib/catalog/contract";
import { type FeedProduct, readFeedRow } from "@/lib/catalog/read-feed-row";
import { readFeedTable } from "./read-feed-table";

/** Others are served in between: a large feed takes seconds. */
const rowsPerTurn = 1000;

export interface Feed {
  products: FeedProduct[];
  /** In the order of the file. */
  badLines: BadFeedLine[];
}

/** Reads a Meta product feed; of lines with the same id the first counts. Throws `feed_unreadable`. */
export async function readFeed(bytes: Uint8Array, now: Date): Promise<Feed> {
  const { columns, records, badLines } = await readFeedTable(bytes);
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const products = new Map<string, FeedProduct>();
  for (const [index, { line, cells }] of records.entries()) {
    if (index % rowsPerTurn === 0) await nextTurn();
    const cell = (column: string) => cells[indexOf.get(column) ?? -1] ?? "";
    const read = readFeedRow(cell, now);
    if ("problem" in read) badLines.push({ line, retailerId: cell("id").trim() || null, ...read });
    else if (products.has(read.retailerId))
      badLines.push({ line, retailerId: read.retailerId, column: "id", problem: "duplicate_id" });
    else products.set(read.retailerId, read);
  }
  return { products: [...products.values()], badLines: badLines.sort((one, other) => one.line - other.line) };
}
