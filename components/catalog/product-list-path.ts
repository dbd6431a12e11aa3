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

export function productCountPath({ sort: _sort, ...filter }: ProductListFilter): string {
  return `/api/catalog/products/count?${searchOf(filter)}`;
}

function searchOf(filter: ProductListFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== null && value !== undefined) search.set(name, String(value));
  return search;
}
