import "server-only";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { FeedFormat } from "@/lib/catalog/feed-problem";
import type { FeedRead } from "@/lib/catalog/feed-read";
import { AppError } from "@/lib/shared/app-error";
import { noteImportProgress } from "./import-run-store";
import { insertBadLines, insertStagedProducts, type StagedRow } from "./staged-product-store";

/** Rows per statement: larger ones were hardly faster, and their long texts wait long for the collector. */
const rowsAtOnce = 200;
const tellEveryMs = 500;

export interface StagedImport {
  rowsRead: number;
  badLines: number;
  madeUpIds: number;
  isCutOff: boolean;
}

/** What the source knows of itself while it is read. */
export interface ImportMeter {
  bytesRead: number;
  bytesTotal?: number;
  format?: FeedFormat;
}

/**
 * Keeps the rows of any source for the run, in batches of their own transaction; of rows with the same id the
 * first counts. Says how far it is, and stops with `conflict` once somebody has ended the run.
 */
export async function stageImport(
  { id, catalogId }: { id: string; catalogId: string },
  reads: AsyncIterable<FeedRead>,
  meter: ImportMeter,
): Promise<StagedImport> {
  const staged: StagedImport = { rowsRead: 0, badLines: 0, madeUpIds: 0, isCutOff: false };
  const seen = new Set<string>();
  let products: StagedRow[] = [];
  let lines: (BadFeedLine & { position: number })[] = [];
  let isEnded = false;

  async function tell() {
    const { rowsRead, badLines } = staged;
    isEnded ||= !(await noteImportProgress(id, { rowsRead, badLines, ...meter }));
  }

  async function write() {
    if (isEnded) throw new AppError("conflict", "The import was ended while it was read.");
    await insertStagedProducts(id, catalogId, products);
    await insertBadLines(id, lines);
    products = [];
    lines = [];
  }

  function note({ kind: _kind, ...line }: BadFeedLine & { kind?: string }) {
    lines.push({ ...line, position: staged.badLines });
    staged.badLines += 1;
  }

  async function take(read: FeedRead) {
    staged.rowsRead += 1;
    if (read.kind === "bad") {
      staged.isCutOff ||= read.problem === "cut_off";
      note(read);
    } else {
      const { record, line, product, isIdMadeUp } = read;
      const { retailerId } = product;
      if (seen.has(retailerId))
        note({ record, line, retailerId, column: "id", problem: "duplicate_id", value: retailerId });
      else {
        seen.add(ofItsOwn(retailerId));
        if (isIdMadeUp) staged.madeUpIds += 1;
        products.push({ position: staged.rowsRead, product });
      }
    }
    if (products.length + lines.length >= rowsAtOnce) await write();
  }

  // By the clock: a source may be silent for longer than a reader may be before it is taken for dead.
  const telling = setInterval(() => void tell().catch(() => {}), tellEveryMs);
  try {
    for await (const read of reads) await take(read);
    await write();
  } finally {
    clearInterval(telling);
  }
  return staged;
}

/** A part of a long text keeps all of it in memory for as long as it is kept itself; a copy does not. */
function ofItsOwn(part: string): string {
  return Buffer.from(part).toString();
}
