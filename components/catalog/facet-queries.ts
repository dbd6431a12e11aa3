"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ProductFacet, priceRangesSchema, productFacetSchema } from "@/lib/catalog/contract";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type ProductListFilter, productFilterPath } from "./product-list-path";

export function useProductFacet(facet: ProductFacet, filter: ProductListFilter, find: string) {
  return useQuery({
    queryKey: queryKeys.catalog.facet({ facet, filter, find }),
    queryFn: ({ signal }) =>
      getJson(productFilterPath("facets", filter, { facet, find }), productFacetSchema, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function usePriceRanges(filter: ProductListFilter) {
  return useQuery({
    queryKey: queryKeys.catalog.priceRanges(filter),
    queryFn: ({ signal }) => getJson(productFilterPath("prices", filter), priceRangesSchema, { signal }),
    placeholderData: keepPreviousData,
  });
}
