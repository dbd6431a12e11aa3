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
import { conversationPageSchema } from "@/lib/conversations/contract";
import { broughtSchema, sendersSchema, sentMessagePageSchema } from "@/lib/orders/brought-contract";
import { draftProductsMax, draftProductsSchema, productMessageSchema } from "@/lib/product-messages/contract";
import { draftRecipientsMax, draftRecipientsSchema } from "@/lib/product-messages/draft-contract";
import { templateListSchema } from "@/lib/templates/contract";
import { inPortions } from "./in-portions";
import { type SentFilter, sentSearch } from "./sent-address";

export function useSentMessagePages(filter: SentFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.productMessages.list(filter),
    queryFn: ({ pageParam, signal }) =>
      getJson(listPath(filter, pageParam), sentMessagePageSchema, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useSenders() {
  return useQuery({
    queryKey: queryKeys.productMessages.senders(),
    queryFn: async ({ signal }) =>
      (await getJson("/api/product-messages/senders", sendersSchema, { signal })).items,
  });
}

export function useBrought(id: string) {
  return useQuery({
    queryKey: queryKeys.productMessages.brought(id),
    queryFn: ({ signal }) => getJson(`/api/product-messages/${id}/brought`, broughtSchema, { signal }),
  });
}

export function useProductMessage(id: string) {
  return useQuery({
    queryKey: queryKeys.productMessages.detail(id),
    queryFn: ({ signal }) => getJson(`/api/product-messages/${id}`, productMessageSchema, { signal }),
  });
}

/** Commerce templates of a number; asked for only where they are needed. */
export function useTemplates(channelId: string | null, isNeeded: boolean) {
  return useQuery({
    queryKey: queryKeys.templates.list(channelId),
    queryFn: ({ signal }) =>
      getJson(`/api/templates?${new URLSearchParams({ channelId: channelId ?? "" })}`, templateListSchema, {
        signal,
      }),
    enabled: isNeeded && channelId !== null,
  });
}

/** Asks 360dialog anew. */
export function useRefreshTemplates(channelId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson("/api/templates", { channelId }, templateListSchema),
    onSuccess: (list) => client.setQueryData(queryKeys.templates.list(channelId), list),
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
    queryFn: () =>
      inPortions(retailerIds, draftProductsMax, async (portion) => {
        const input = { catalogId, retailerIds: portion };
        return (await postJson("/api/product-messages/draft-products", input, draftProductsSchema)).products;
      }),
    enabled: catalogId !== null && retailerIds.length > 0,
    // One more pick must not make what is known of the others go and come.
    placeholderData: keepPreviousData,
  });
}

/** What is known now of those who are chosen, whichever page of the list they stand on. */
export function useDraftRecipients(chosen: readonly string[]) {
  const ids = chosen.toSorted();
  return useQuery({
    queryKey: queryKeys.conversations.recipients({ ids }),
    queryFn: () =>
      inPortions(ids, draftRecipientsMax, async (conversationIds) => {
        const path = "/api/product-messages/draft-recipients";
        return (await postJson(path, { conversationIds }, draftRecipientsSchema)).recipients;
      }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

function listPath(filter: SentFilter, cursor: string | null): string {
  const search = sentSearch(filter);
  if (cursor !== null) search.set("cursor", cursor);
  return `/api/product-messages?${search}`;
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
