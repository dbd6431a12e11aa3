import "server-only";
import type { AppliedImportDto } from "@/lib/catalog/import-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { applyRun } from "./apply-run";

/**
 * Makes the catalog what the run's rows say, in one transaction. Where the catalog has changed since the preview,
 * nothing is applied and the new numbers are told (`recounted`). Throws `import_settled` when a colleague was
 * faster, `feed_removes_many` when more than a fifth would go and `mayRemoveMany` does not say so.
 */
export async function applyImport(
  staff: StaffDto,
  { importId, mayRemoveMany = false }: { importId: string; mayRemoveMany?: boolean },
  now = new Date(),
): Promise<AppliedImportDto> {
  requirePermission(staff, "catalog.import");
  return applyRun(importId, { staffId: staff.id, mayRemoveMany }, now);
}
