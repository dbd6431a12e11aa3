import "server-only";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { CollectionRow } from "./collection-store";
import { countIn } from "./get-product-count";
import { listProductsAt } from "./list-products-at";
import type { ProductScope } from "./product-condition-store";
import { wholeCatalog } from "./product-scope";
import { listCollectionPoints } from "./product-search-store";

const photosShown = 4;

/** A collection with its count and first photos as they are now. */
export async function collectionDto(row: CollectionRow): Promise<CollectionDto> {
  const { id, catalogId, name, kind, rule } = row;
  const scope = collectionScopeOf(row);
  const [products, first] = await Promise.all([
    countIn(scope),
    listCollectionPoints(scope, null, photosShown).then(listProductsAt),
  ]);
  const photos = first.map((product) => ({ id: product.id, name: product.name, path: product.photoPath }));
  return { id, catalogId, name, kind, rule, products, photos, updatedAt: row.updatedAt.toISOString() };
}

/** What a collection holds, as the stores take it: products of its own catalog, none that is removed. */
export function collectionScopeOf({ id, catalogId, rule }: CollectionRow): ProductScope {
  const collection = rule === null ? { kind: "hand" as const, id } : { kind: "rule" as const, rule };
  return { ...wholeCatalog(catalogId), collection };
}
