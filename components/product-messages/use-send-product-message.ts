"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { productMessageSchema, type SendProductMessageInput } from "@/lib/product-messages/contract";

/** Sends once, however often it is pressed: the id of the draft is the id of the message. */
export function useSendProductMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SendProductMessageInput) =>
      postJson("/api/product-messages", input, productMessageSchema),
    onSuccess: (sent) => {
      client.setQueryData(queryKeys.productMessages.detail(sent.id), sent);
      return Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.productMessages.lists() }),
        client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
      ]);
    },
  });
}
