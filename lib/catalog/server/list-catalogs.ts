import "server-only";
import type { CatalogDto } from "@/lib/catalog/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listCatalogRows } from "./catalog-store";

/** All catalogs of the shop, oldest first. */
export async function listCatalogs(staff: StaffDto): Promise<CatalogDto[]> {
  requirePermission(staff, "catalog.read");
  const rows = await listCatalogRows();
  return rows.map(({ id, vendorCatalogId, name, importedAt, graphTokenSetAt, productCount }) => ({
    id,
    vendorCatalogId,
    name,
    productCount,
    importedAt: importedAt?.toISOString() ?? null,
    graphTokenSetAt: graphTokenSetAt?.toISOString() ?? null,
  }));
}
