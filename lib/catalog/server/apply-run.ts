import "server-only";
import { removalAskedAbove } from "@/lib/catalog/contract";
import type { AppliedImportDto } from "@/lib/catalog/import-contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError } from "@/lib/shared/app-error";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { lockCatalog, markImported } from "./catalog-store";
import { compareImport } from "./compare-import";
import { importRunDto } from "./import-run-dto";
import { endImportRun, findBareRun, findImportRun, lockImportRun, setImportCounts } from "./import-run-store";
import { importTimeoutMs } from "./import-time-out";
import { originOf } from "./origin-of";
import { recordProductWords } from "./product-word-store";
import { writeStaged } from "./staged-product-store";

interface Decision {
  /** Null: the schedule. */
  staffId: string | null;
  mayRemoveMany: boolean;
}

/** As `applyImport`, for a schedule too. The catalog is locked before the run, as everywhere. */
export async function applyRun(id: string, decision: Decision, now = new Date()): Promise<AppliedImportDto> {
  const outcome = await retryConflicts(() =>
    inTransaction((tx) => decide(tx, id, decision, now), { timeoutMs: importTimeoutMs }),
  );
  return { outcome, run: importRunDto(found(await findImportRun(id))) };
}

async function decide(tx: Tx, id: string, { staffId, mayRemoveMany }: Decision, now: Date) {
  const { catalogId } = found(await findBareRun(tx, id));
  await lockCatalog(tx, catalogId);
  const run = await lockImportRun(tx, id);
  // The answer was lost, and the same person asks again.
  if (run?.state === "applied" && staffId !== null && run.endedById === staffId) return "applied";
  if (run?.state !== "ready") throw settled(run?.state ?? "discarded");
  const mayRemove = !run.isCutOff && run.rowsRead > run.badLines;
  const counts = await compareImport(tx, { id, catalogId, mayRemove });
  await setImportCounts(tx, id, counts);
  const { added, changed, removed, unchanged } = counts;
  const isAsShown = added === run.added && changed === run.changed && removed === run.removed;
  if (!isAsShown) {
    await publishLive(tx, "catalog");
    return "recounted";
  }
  if (!mayRemoveMany && removed > counts.total * removalAskedAbove) throw removesMany(removed, counts.total);
  await writeStaged(tx, id, catalogId, now);
  await markImported(tx, catalogId, now, run.source === "address" ? run.sourceName : null);
  await endImportRun(tx, id, ["ready"], { state: "applied", endedById: staffId });
  const sourceName = run.source === "address" ? originOf(run.sourceName) : run.sourceName;
  const facts = { added, changed, unchanged, removed, badLines: run.badLines };
  await recordAudit(tx, {
    staffId,
    action: "catalog.imported",
    subjectKind: "catalog",
    subjectId: catalogId,
    after: { ...facts, importId: id, source: run.source, sourceName },
  });
  await addJob(tx, "prune-imports", {}, { key: "prune-imports" });
  await publishLive(tx, "catalog");
  await recordProductWords(tx, catalogId);
  return "applied";
}

function found<Run>(run: Run | null): Run {
  if (!run) throw new AppError("not_found", "There is no such import.");
  return run;
}

export function settled(state: string): AppError {
  return new AppError("import_settled", `The import is ${state} already.`, {
    fields: [{ path: "state", problem: state }],
  });
}

function removesMany(removed: number, total: number): AppError {
  const fields = [{ path: "mayRemoveMany", problem: "removes_many", values: { removed, total } }];
  return new AppError("feed_removes_many", "The feed would remove more than a fifth of the catalog.", {
    fields,
  });
}
