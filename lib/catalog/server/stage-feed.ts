import "server-only";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { FeedProduct } from "@/lib/catalog/read-feed-row";
import type { Tx } from "@/lib/server/db";
import { upsertFeedProducts } from "./feed-store";
import type { FeedOptions } from "./readers/feed-options";
import { readFeedRecords } from "./readers/read-feed-records";

/** Rows per statement: few statements, and never more of the feed in memory. Larger ones were no faster. */
const rowsAtOnce = 250;

export interface StagedFeed {
  added: number;
  changed: number;
  unchanged: number;
  badLines: BadFeedLine[];
  /** Of good and bad rows alike: what of the catalog is not among them has left the feed. */
  presentIds: string[];
  /** Rows of an export without a SKU, whose ids are made of other columns. */
  madeUpIds: number;
  /** The file ended within a row, so that what is missing from it tells nothing. */
  isCutOff: boolean;
}

/** Writes a feed into the catalog while it is read; of rows with the same id the first counts. */
export async function stageFeed(
  tx: Tx,
  catalogId: string,
  chunks: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): Promise<StagedFeed> {
  const staged: StagedFeed = {
    added: 0,
    changed: 0,
    unchanged: 0,
    badLines: [],
    presentIds: [],
    madeUpIds: 0,
    isCutOff: false,
  };
  const seen = new Set<string>();
  let waiting: FeedProduct[] = [];

  async function write() {
    const { added, changed } = await upsertFeedProducts(tx, catalogId, waiting);
    staged.added += added;
    staged.changed += changed;
    staged.unchanged += waiting.length - added - changed;
    waiting = [];
  }

  for await (const read of readFeedRecords(chunks, options)) {
    if (read.kind === "bad") {
      const { record, line, retailerId, column, problem, value } = read;
      staged.badLines.push({ record, line, retailerId, column, problem, value });
      staged.isCutOff ||= problem === "cut_off";
      if (retailerId !== null) staged.presentIds.push(retailerId);
      continue;
    }
    const { retailerId } = read.product;
    if (seen.has(retailerId)) {
      const { record, line } = read;
      staged.badLines.push({
        record,
        line,
        retailerId,
        column: "id",
        problem: "duplicate_id",
        value: retailerId,
      });
      continue;
    }
    seen.add(retailerId);
    if (read.isIdMadeUp) staged.madeUpIds += 1;
    waiting.push(read.product);
    if (waiting.length === rowsAtOnce) await write();
  }
  await write();
  for (const id of seen) staged.presentIds.push(id);
  return staged;
}
