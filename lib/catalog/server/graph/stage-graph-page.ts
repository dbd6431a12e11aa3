import "server-only";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { FeedRead } from "@/lib/catalog/feed-read";
import {
  insertBadLines,
  insertStagedProducts,
  type StagedRow,
} from "@/lib/catalog/server/staged-product-store";
import { inTransaction } from "@/lib/server/db";
import { findStagedIds, type GraphRun, passGraphPage } from "./graph-run-store";
import { readGraphItem } from "./read-graph-item";

/**
 * Keeps the products of one page and moves the run past it, both or neither; of items with the same id the
 * first counts. Null when the run was ended or is somebody else's by now.
 */
export async function stageGraphPage(
  run: GraphRun,
  page: { items: readonly unknown[]; after: string | null },
  now: Date,
): Promise<GraphRun | null> {
  const reads = page.items.map((item, index) => readGraphItem(item, run.rowsRead + index + 1, now));
  return inTransaction(async (tx) => {
    const ids = reads.flatMap((read) => (read.kind === "product" ? [read.product.retailerId] : []));
    const { products, bad } = partReads(reads, await findStagedIds(tx, run.id, ids));
    const passed = { nextPage: page.after, rows: reads.length, badLines: bad.length };
    if (!(await passGraphPage(tx, run, passed))) return null;
    await insertStagedProducts(run.id, run.catalogId, products, tx);
    const lines = bad.map((line, index) => ({ ...line, position: run.badLines + index }));
    await insertBadLines(run.id, lines, tx);
    return {
      ...run,
      nextPage: page.after,
      rowsRead: run.rowsRead + reads.length,
      badLines: run.badLines + bad.length,
      delays: 0,
    };
  });
}

function partReads(reads: readonly FeedRead[], seen: Set<string>) {
  const products: StagedRow[] = [];
  const bad: BadFeedLine[] = [];
  for (const read of reads) {
    const { record, line } = read;
    if (read.kind === "bad") {
      const { retailerId, column, problem, value } = read;
      bad.push({ record, line, retailerId, column, problem, value });
      continue;
    }
    const { retailerId } = read.product;
    if (seen.has(retailerId)) {
      const column = "retailer_id";
      bad.push({ record, line, retailerId, column, problem: "duplicate_id", value: retailerId });
      continue;
    }
    seen.add(retailerId);
    products.push({ position: record, product: read.product });
  }
  return { products, bad };
}
