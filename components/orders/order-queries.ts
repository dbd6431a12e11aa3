"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type OrderListQuery, orderCountsSchema, orderPageSchema, orderSchema } from "@/lib/orders/contract";

type OrderListFilter = Pick<OrderListQuery, "view" | "q">;

export function useOrderPages({ view, q }: OrderListFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.orders.list({ view, q }),
    queryFn: ({ pageParam, signal }) =>
      getJson(orderListPath({ view, q }, pageParam), orderPageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useOrder(orderId: string) {
  return useQuery({
    queryKey: queryKeys.orders.detail(orderId),
    queryFn: ({ signal }) => getJson(`/api/orders/${orderId}`, orderSchema, { signal }),
  });
}

export function useOrderCounts() {
  return useQuery({
    queryKey: queryKeys.orders.counts(),
    queryFn: ({ signal }) => getJson("/api/orders/counts", orderCountsSchema, { signal }),
  });
}

function orderListPath({ view, q }: OrderListFilter, cursor: string | null): string {
  const search = new URLSearchParams({ view, q });
  if (cursor !== null) search.set("cursor", cursor);
  return `/api/orders?${search}`;
}
