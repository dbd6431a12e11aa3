import "server-only";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { settled } from "./apply-run";
import { importRunDto } from "./import-run-dto";
import { endImportRun, findImportRun, lockImportRun } from "./import-run-store";

/** Stops a run that is being read, or gives up one that waits. Twice is once; `import_settled` once it was applied. */
export async function discardImport(staff: StaffDto, importId: string): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  await inTransaction(async (tx) => {
    const run = await lockImportRun(tx, importId);
    if (!run) throw new AppError("not_found", "There is no such import.");
    if (run.state === "discarded" || run.state === "failed") return;
    const end = { state: "discarded", endedById: staff.id } as const;
    if (!(await endImportRun(tx, importId, ["staging", "ready"], end))) throw settled(run.state);
    await addJob(tx, "prune-imports", {}, { key: "prune-imports" });
    await publishLive(tx, "catalog");
  });
  const row = await findImportRun(importId);
  if (!row) throw new AppError("not_found", "There is no such import.");
  return importRunDto(row);
}
