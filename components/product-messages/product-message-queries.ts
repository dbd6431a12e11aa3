"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { conversationPageSchema } from "@/lib/conversations/contract";
import {
  draftProductsSchema,
  productMessagePageSchema,
  productMessageSchema,
} from "@/lib/product-messages/contract";

export function useProductMessagePages() {
  return useInfiniteQuery({
    queryKey: queryKeys.productMessages.lists(),
    queryFn: ({ pageParam, signal }) => getJson(listPath(pageParam), productMessagePageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useProductMessage(id: string) {
  return useQuery({
    queryKey: queryKeys.productMessages.detail(id),
    queryFn: ({ signal }) => getJson(`/api/product-messages/${id}`, productMessageSchema, { signal }),
  });
}

/** Whom one can write to now, soonest closing first; with words to search for, also those whose window is closed. */
export function useRecipients(filter: { q: string; channelId: string | null }) {
  return useInfiniteQuery({
    queryKey: queryKeys.conversations.recipients(filter),
    queryFn: ({ pageParam, signal }) =>
      getJson(recipientPath(filter, pageParam), conversationPageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: filter.channelId !== null,
  });
}

/** What the catalog says now of the products of a draft; those it does not answer with are unknown to it. */
export function useDraftProducts(catalogId: string | null, picked: readonly string[]) {
  const retailerIds = picked.toSorted();
  return useQuery({
    queryKey: [...queryKeys.catalog.products(), "draft", catalogId, retailerIds],
    queryFn: async () =>
      (
        await postJson(
          "/api/product-messages/draft-products",
          { catalogId, retailerIds },
          draftProductsSchema,
        )
      ).products,
    enabled: catalogId !== null && retailerIds.length > 0,
  });
}

function listPath(cursor: string | null): string {
  return cursor === null
    ? "/api/product-messages"
    : `/api/product-messages?${new URLSearchParams({ cursor })}`;
}

function recipientPath(
  { q, channelId }: { q: string; channelId: string | null },
  cursor: string | null,
): string {
  const search = new URLSearchParams({ q, window: q === "" ? "open" : "all" });
  if (channelId !== null) search.set("channelId", channelId);
  if (cursor !== null) search.set("cursor", cursor);
  return `/api/conversations?${search}`;
}
