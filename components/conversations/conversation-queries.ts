"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { conversationPageSchema, threadSchema, unsettledSchema } from "@/lib/conversations/contract";
import { minuteMs } from "@/lib/shared/clock";

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

/** Asked anew each minute, because only time makes an unknown message one for a person. */
export function useUnsettledMessages() {
  return useQuery({
    queryKey: queryKeys.conversations.unsettled(),
    queryFn: ({ signal }) => getJson("/api/conversations/unsettled", unsettledSchema, { signal }),
    refetchInterval: minuteMs,
  });
}
