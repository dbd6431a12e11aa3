"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type MessageDto, messageSchema } from "@/lib/conversations/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";
import { type CachedThread, withMessage, withoutMessage } from "./thread-cache";

export interface Reply {
  id: string;
  text: string;
  quoted: MessageDto | null;
}

/**
 * Shows the reply at once as queued; refused, it leaves again and `onRefused` gets it back, each of several
 * quick ones. The id makes a repeat harmless.
 */
export function useSendReply(conversationId: string, onRefused: (reply: Reply, error: unknown) => void) {
  const client = useQueryClient();
  const key = queryKeys.conversations.thread(conversationId);

  return useMutation({
    mutationFn: ({ id, text, quoted }: Reply) =>
      postJson(
        `/api/conversations/${conversationId}/messages`,
        { id, text, ...(quoted && { quotedMessageId: quoted.id }) },
        messageSchema,
      ),
    onMutate: async (reply) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<CachedThread>(key, (thread) => withMessage(thread, queuedReply(reply)));
    },
    // What it quotes is filled in when the thread is read anew.
    onSuccess: (message, { quoted }) =>
      client.setQueryData<CachedThread>(key, (thread) =>
        withMessage(thread, { ...message, quoted: message.quoted ?? quoted }),
      ),
    onError: (error, reply) => {
      client.setQueryData<CachedThread>(key, (thread) => withoutMessage(thread, reply.id));
      onRefused(reply, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
}

function queuedReply({ id, text, quoted }: Reply): MessageDto {
  const message = queuedMessage(id, { kind: "text", text, product: null }, new Date().toISOString());
  return { ...message, quoted };
}
