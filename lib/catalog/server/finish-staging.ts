import "server-only";
import type { ImportReason } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { compareImport } from "./compare-import";
import {
  discardEarlierReady,
  findBareRun,
  type ReadyImport,
  setImportCounts,
  setImportReady,
} from "./import-run-store";
import { importTimeoutMs } from "./import-time-out";
import { analyzeStaged } from "./staged-product-store";

/** Rows from which on the planner must know how many there are. */
const analyzedAbove = 1000;

/**
 * Compares what was read with the catalog; from then on the run waits to be applied. An earlier run of the same
 * feed that still waits is discarded. Throws `conflict` when somebody has ended the run meanwhile.
 */
export async function finishStaging(
  id: string,
  read: ReadyImport,
  reason: ImportReason | null = null,
): Promise<void> {
  const timeoutMs = importTimeoutMs;
  await inTransaction(
    async (tx) => {
      if (!(await setImportReady(tx, id, { ...read, reason })))
        throw new AppError("conflict", "The import was ended while it was read.");
      const run = await findBareRun(tx, id);
      if (!run) throw new AppError("not_found", "There is no such import.");
      if (read.rowsRead > analyzedAbove) await analyzeStaged(tx);
      const mayRemove = !read.isCutOff && read.rowsRead > read.badLines;
      await setImportCounts(tx, id, await compareImport(tx, { id, catalogId: run.catalogId, mayRemove }));
      if (run.feedId !== null && (await discardEarlierReady(tx, run.feedId, id)))
        await addJob(tx, "prune-imports", {}, { key: "prune-imports" });
      await publishLive(tx, "catalog");
    },
    { timeoutMs },
  );
}
