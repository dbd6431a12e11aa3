import "server-only";
import type { ProductPageDto } from "@/lib/catalog/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { collectionScopeOf } from "./collection-dto";
import { findCollectionRow } from "./collection-store";
import { presentCollection } from "./get-collection";
import { listProductsAt } from "./list-products-at";
import { readPoint, writePoint } from "./product-point";
import { listCollectionPoints } from "./product-search-store";

interface CollectionPage {
  collectionId: string;
  cursor?: string | undefined;
  limit: number;
}

/** A page in the collection's order, without removed products. Throws `not_found`. */
export async function listCollectionProducts(
  staff: StaffDto,
  { collectionId, cursor, limit }: CollectionPage,
): Promise<ProductPageDto> {
  requirePermission(staff, "catalog.read");
  const scope = collectionScopeOf(presentCollection(await findCollectionRow(collectionId)));
  const after = cursor === undefined ? null : readPoint(cursor);
  const found = await listCollectionPoints(scope, after, limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items: await listProductsAt(shown), nextCursor: last ? writePoint(last) : null, isSimilar: false };
}
