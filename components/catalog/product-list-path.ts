import type { ProductListQuery, ProductSort } from "@/lib/catalog/contract";

/** The rarer ways to narrow the list of products; missing is anything. */
export interface ProductNarrowing {
  collectionId?: string;
  brand?: string;
  category?: string;
  priceFrom?: string;
  priceTo?: string;
  visibility?: "shown" | "hidden";
  photo?: "with" | "without";
  removed?: true;
}

/** What narrows the list of products; a key in the query cache, so written the same way everywhere. */
export interface ProductListFilter extends ProductNarrowing {
  q: string;
  availability: ProductListQuery["availability"];
  catalogId: string | null;
  sort?: ProductSort;
}

export function productListPath(filter: ProductListFilter, cursor: string | null): string {
  const search = searchOf(filter);
  if (cursor !== null) search.set("cursor", cursor);
  return `/api/catalog/products?${search}`;
}

/** What is asked about a list rather than for it: how many, which brands, which prices. */
export function productFilterPath(
  what: "count" | "facets" | "prices",
  { sort: _sort, ...filter }: ProductListFilter,
  more: Record<string, string> = {},
): string {
  const search = searchOf(filter);
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `/api/catalog/products/${what}?${search}`;
}

function searchOf(filter: ProductListFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== null && value !== undefined) search.set(name, String(value));
  return search;
}
