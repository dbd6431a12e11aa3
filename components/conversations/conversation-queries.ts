"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { conversationPageSchema, threadSchema } from "@/lib/conversations/contract";

export function useConversationPages(q: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.conversations.list({ q }),
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ q, ...(pageParam !== null && { cursor: pageParam }) });
      return getJson(`/api/conversations?${search}`, conversationPageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Pages lead from the newest messages to older ones. */
export function useThread(conversationId: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.conversations.thread(conversationId),
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams(pageParam === null ? {} : { cursor: pageParam });
      return getJson(`/api/conversations/${conversationId}?${search}`, threadSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.olderCursor,
  });
}
