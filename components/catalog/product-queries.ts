"use client";

import { useQuery } from "@tanstack/react-query";
import { productDetailSchema } from "@/lib/catalog/product-detail-contract";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { productHistorySchema } from "@/lib/orders/product-history-contract";

export function useProduct(productId: string) {
  return useQuery({
    queryKey: queryKeys.catalog.product(productId),
    queryFn: ({ signal }) => getJson(`/api/catalog/products/${productId}`, productDetailSchema, { signal }),
  });
}

export function useProductHistory(productId: string) {
  return useQuery({
    queryKey: queryKeys.orders.ofProduct(productId),
    queryFn: ({ signal }) =>
      getJson(`/api/catalog/products/${productId}/history`, productHistorySchema, { signal }),
  });
}
