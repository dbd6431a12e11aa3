import "server-only";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { collectionDto } from "./collection-dto";
import { type CollectionRow, findCollectionRow } from "./collection-store";

/** Throws `not_found`, also for a deleted one. */
export async function getCollection(staff: StaffDto, collectionId: string): Promise<CollectionDto> {
  requirePermission(staff, "catalog.read");
  return collectionDto(presentCollection(await findCollectionRow(collectionId)));
}

/** Throws `not_found` where there is none, or only a deleted one. */
export function presentCollection(row: CollectionRow | null): CollectionRow {
  if (!row || row.deletedAt !== null) throw new AppError("not_found", "There is no such collection.");
  return row;
}
