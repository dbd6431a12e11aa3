import "server-only";
import { availabilities, type ProductFilter } from "@/lib/catalog/contract";
import { isAvailable } from "@/lib/catalog/is-available";
import { findCollectionRow } from "./collection-store";
import { presentCollection } from "./get-collection";
import type { CollectionScope, ProductScope } from "./product-condition-store";

/** A filter as the stores take it. Throws `not_found` for a collection that is not there. */
export async function productScope(filter: ProductFilter): Promise<ProductScope> {
  const { availability, visibility, photo } = filter;
  return {
    catalogId: filter.catalogId ?? null,
    collection: filter.collectionId === undefined ? null : await findCollectionScope(filter.collectionId),
    availabilities:
      availability === "any"
        ? null
        : availabilities.filter((word) => isAvailable(word) === (availability === "available")),
    brand: filter.brand ?? null,
    category: filter.category ?? null,
    priceFrom: filter.priceFrom ?? null,
    priceTo: filter.priceTo ?? null,
    isHidden: visibility === "any" ? null : visibility === "hidden",
    hasPhoto: photo === "any" ? null : photo === "with",
    isRemoved: filter.removed,
  };
}

async function findCollectionScope(collectionId: string): Promise<CollectionScope> {
  const { id, rule } = presentCollection(await findCollectionRow(collectionId));
  return rule === null ? { kind: "hand", id } : { kind: "rule", rule };
}

/** Everything in one catalog, or in all. */
export function wholeCatalog(catalogId: string | null): ProductScope {
  return {
    catalogId,
    collection: null,
    availabilities: null,
    brand: null,
    category: null,
    priceFrom: null,
    priceTo: null,
    isHidden: null,
    hasPhoto: null,
    isRemoved: false,
  };
}
