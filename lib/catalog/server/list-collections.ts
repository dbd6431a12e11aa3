import "server-only";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { limitConcurrency } from "@/lib/server/limit-concurrency";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { collectionDto } from "./collection-dto";
import { listCollectionRows } from "./collection-store";

/** Each asks the database twice; its connections are for others too. */
const atOnce = 3;

/** The collections of a catalog, or of all, by name, each with its count as it is now. */
export async function listCollections(staff: StaffDto, catalogId: string | null): Promise<CollectionDto[]> {
  requirePermission(staff, "catalog.read");
  const limited = limitConcurrency(atOnce);
  const rows = await listCollectionRows(catalogId);
  return Promise.all(rows.map((row) => limited(() => collectionDto(row))));
}
