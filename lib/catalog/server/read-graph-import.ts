import "server-only";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findCatalogToken } from "./graph/catalog-token-store";
import { graphRefused } from "./graph/graph-refused";
import { openGraphRun } from "./graph/graph-run-store";
import { importRunDto } from "./import-run-dto";
import { findImportRun, insertImportRun } from "./import-run-store";
import { shopCurrency } from "./read-feed-import";

/**
 * Has the catalog read at Meta by the worker, into a run that then waits to be applied: it may take minutes,
 * or longer where Meta holds it back. Twice with the same id is once. Throws `not_found`, `graph_refused`
 * without a token, or `conflict` for another's id.
 */
export async function readGraphImport(
  staff: StaffDto,
  { importId, catalogId }: { importId: string; catalogId: string },
): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  const known = await findCatalogToken(catalogId);
  if (!known) throw new AppError("not_found", "There is no such catalog.");
  if (known.token === null) throw graphRefused("token_missing");
  const currency = await shopCurrency();
  return inTransaction(async (tx) => {
    const run = { id: importId, catalogId, source: "graph", sourceName: known.vendorCatalogId } as const;
    if (await insertImportRun(tx, { ...run, currency, startedById: staff.id })) {
      await openGraphRun(tx, importId);
      await addJob(tx, "read-graph", {}, { key: "read-graph" });
      await publishLive(tx, "catalog");
    }
    const row = await findImportRun(importId, tx);
    if (row?.source !== "graph" || row.catalogId !== catalogId || row.startedById !== staff.id)
      throw new AppError("conflict", "This id belongs to another import.");
    return importRunDto(row);
  });
}
