"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type ProductMessageDto,
  productMessageSchema,
  type SendProductMessageInput,
} from "@/lib/product-messages/contract";
import { holdSend } from "./hold-send";

/**
 * Sends each message once, however often it is pressed: the id in the draft is the message's. One after
 * the other, so that they arrive in their order; answers with the first.
 */
export function useSendProductMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ([first, ...more]: [SendProductMessageInput, ...SendProductMessageInput[]]) => {
      const sent = await sendHeld(first);
      for (const input of more) await sendHeld(input);
      return sent;
    },
    onSuccess: (sent) => {
      client.setQueryData(queryKeys.productMessages.detail(sent.id), sent);
      return Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.productMessages.lists() }),
        client.invalidateQueries({ queryKey: queryKeys.productMessages.drafts() }),
        client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
      ]);
    },
  });
}

async function sendHeld(input: SendProductMessageInput): Promise<ProductMessageDto> {
  const askedAt = performance.now();
  const sent = await postJson("/api/product-messages", { ...input, isHeld: true }, productMessageSchema);
  holdSend(sent, askedAt, input.draftId);
  return sent;
}
