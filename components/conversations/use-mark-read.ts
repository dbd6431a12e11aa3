"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type ConversationDto, readConversationSchema } from "@/lib/conversations/contract";

/** What is on the screen of someone at the desk has been read; behind another tab, once they are back. */
export function useMarkRead(conversation: ConversationDto | undefined): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (conversationId: string) =>
      postJson(`/api/conversations/${conversationId}/read`, {}, readConversationSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
  const unreadId = conversation && conversation.unreadCount > 0 ? conversation.id : undefined;
  useEffect(() => {
    if (unreadId === undefined) return;
    const markWhenVisible = () => {
      if (document.visibilityState === "visible") mutate(unreadId);
    };
    markWhenVisible();
    document.addEventListener("visibilitychange", markWhenVisible);
    return () => document.removeEventListener("visibilitychange", markWhenVisible);
  }, [unreadId, mutate]);
}
