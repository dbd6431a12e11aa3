import "server-only";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { importRunDto } from "./import-run-dto";
import { findImportRun } from "./import-run-store";

/** One run, with how far it is. Throws `not_found`. */
export async function getImport(staff: StaffDto, importId: string): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  const row = await findImportRun(importId);
  if (!row) throw new AppError("not_found", "There is no such import.");
  return importRunDto(row);
}
