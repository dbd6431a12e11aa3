import type { ProductListQuery } from "@/lib/catalog/contract";

/** What narrows the list of products; a key in the query cache, so written the same way everywhere. */
export interface ProductListFilter {
  q: string;
  availability: ProductListQuery["availability"];
  catalogId: string | null;
}

export function productListPath(
  { q, availability, catalogId }: ProductListFilter,
  cursor: string | null,
): string {
  const search = new URLSearchParams({ q, availability });
  if (catalogId !== null) search.set("catalogId", catalogId);
  if (cursor !== null) search.set("cursor", cursor);
  return `/api/catalog/products?${search}`;
}
