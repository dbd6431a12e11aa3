import "server-only";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { collectionDtos } from "./collection-dto";
import { listCollectionRows } from "./collection-store";

/** The collections of a catalog, or of all, by name, each with its count as it is now. */
export async function listCollections(staff: StaffDto, catalogId: string | null): Promise<CollectionDto[]> {
  requirePermission(staff, "catalog.read");
  return collectionDtos(await listCollectionRows(catalogId));
}
