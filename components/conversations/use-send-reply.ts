"use client";

import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type MessageDto,
  messageSchema,
  type ReplyInput,
  type ThreadDto,
} from "@/lib/conversations/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";

/** Shows the reply at once as queued; takes it out again when it is refused. The id makes a repeat harmless. */
export function useSendReply(conversationId: string) {
  const client = useQueryClient();
  const key = queryKeys.conversations.thread(conversationId);

  return useMutation({
    mutationFn: (input: ReplyInput) =>
      postJson(`/api/conversations/${conversationId}/messages`, input, messageSchema),
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<InfiniteData<ThreadDto>>(key);
      client.setQueryData<InfiniteData<ThreadDto>>(key, (thread) => withMessage(thread, queuedReply(input)));
      return { before };
    },
    onSuccess: (message) =>
      client.setQueryData<InfiniteData<ThreadDto>>(key, (thread) => withMessage(thread, message)),
    onError: (_error, _input, context) => client.setQueryData(key, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
}

function queuedReply({ id, text }: ReplyInput): MessageDto {
  return queuedMessage(id, { kind: "text", text, product: null }, new Date().toISOString());
}

function withMessage(thread: InfiniteData<ThreadDto> | undefined, message: MessageDto) {
  return (
    thread && {
      ...thread,
      pages: thread.pages.map((page, index) =>
        index === 0 ? { ...page, messages: inItsPlace(page.messages, message) } : page,
      ),
    }
  );
}

/** A known message stays where it is, so that two quick replies do not change places. */
function inItsPlace(messages: MessageDto[], message: MessageDto): MessageDto[] {
  return messages.some(({ id }) => id === message.id)
    ? messages.map((known) => (known.id === message.id ? message : known))
    : [...messages, message];
}
