import type { ProductListFilter, ProductNarrowing } from "./product-list-path";

/** The filter without some of what narrows it. */
export function withoutNarrowing(
  filter: ProductListFilter,
  names: readonly (keyof ProductNarrowing)[],
): ProductListFilter {
  const { q, availability, catalogId, ...rest } = filter;
  const kept = Object.entries(rest).filter(([name]) => !names.some((other) => other === name));
  return { q, availability, catalogId, ...Object.fromEntries(kept) };
}

/** What staff narrowed the list by, each of them one chip. */
export function countNarrowings(filter: ProductListFilter): number {
  const { collectionId, brand, category, priceFrom, priceTo, visibility, photo, removed } = filter;
  const isAny = [collectionId, brand, category, priceFrom ?? priceTo, visibility, photo, removed];
  return isAny.filter((value) => value !== undefined).length + (filter.availability === "any" ? 0 : 1);
}
