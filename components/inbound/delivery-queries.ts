"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  accountEventListSchema,
  type DeliveryView,
  deliveryFiguresSchema,
  deliveryPageSchema,
  deliverySchema,
  replayedSchema,
} from "@/lib/inbound/contract";
import type { DeliveryNarrowing } from "./delivery-address";

export interface DeliveryListFilter extends DeliveryNarrowing {
  view: DeliveryView;
  q: string;
  channelId: string | null;
}

export function useDeliveryPages(filter: DeliveryListFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.deliveries.list(filter),
    queryFn: ({ pageParam, signal }) => getJson(listPath(filter, pageParam), deliveryPageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useDelivery(deliveryId: string) {
  return useQuery({
    queryKey: queryKeys.deliveries.detail(deliveryId),
    queryFn: ({ signal }) => getJson(`/api/deliveries/${deliveryId}`, deliverySchema, { signal }),
  });
}

export function useDeliveryFigures() {
  return useQuery({
    queryKey: queryKeys.deliveries.figures(),
    queryFn: ({ signal }) => getJson("/api/deliveries/figures", deliveryFiguresSchema, { signal }),
  });
}

export function useAccountEvents() {
  return useQuery({
    queryKey: queryKeys.channels.accountEvents(),
    queryFn: async ({ signal }) =>
      (await getJson("/api/deliveries/account-events", accountEventListSchema, { signal })).events,
  });
}

/** One delivery, or all that nothing was made of. */
export function useReplay(deliveryId: string | null) {
  const client = useQueryClient();
  const path = deliveryId === null ? "/api/deliveries/replay" : `/api/deliveries/${deliveryId}/replay`;
  return useMutation({
    mutationFn: () => postJson(path, {}, replayedSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.deliveries.all() }),
  });
}

function listPath({ view, q, ...narrowing }: DeliveryListFilter, cursor: string | null): string {
  const search = new URLSearchParams({ view, q });
  for (const [name, value] of Object.entries({ ...narrowing, cursor })) {
    if (value !== null) search.set(name, value);
  }
  return `/api/deliveries?${search}`;
}
