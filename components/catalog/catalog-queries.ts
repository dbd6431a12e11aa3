"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { catalogListSchema, productCountSchema, productPageSchema } from "@/lib/catalog/contract";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type ProductListFilter, productFilterPath, productListPath } from "./product-list-path";

export function useProductPages(filter: ProductListFilter, options: { isEnabled?: boolean } = {}) {
  return useInfiniteQuery({
    queryKey: queryKeys.catalog.productList(filter),
    queryFn: ({ pageParam, signal }) =>
      getJson(productListPath(filter, pageParam), productPageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: options.isEnabled ?? true,
  });
}

export function useCatalogs() {
  return useQuery({
    queryKey: queryKeys.catalog.catalogs(),
    queryFn: async ({ signal }) => (await getJson("/api/catalog", catalogListSchema, { signal })).catalogs,
  });
}

export function useProductCount(filter: ProductListFilter) {
  return useQuery({
    queryKey: queryKeys.catalog.productCount(filter),
    queryFn: ({ signal }) => getJson(productFilterPath("count", filter), productCountSchema, { signal }),
    placeholderData: keepPreviousData,
  });
}
