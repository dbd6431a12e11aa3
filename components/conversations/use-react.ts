"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { type MessageDto, messageSchema } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";
import { withOurReaction } from "./message-acts";
import { type CachedThread, withChange } from "./thread-cache";

/** Our reaction stands at once, and goes back with a reason when it is refused. Null takes ours away. */
export function useReact(conversationId: string): (message: MessageDto, emoji: string | null) => void {
  const t = useTranslations("conversations.act");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  const key = queryKeys.conversations.thread(conversationId);
  const { mutate } = useMutation({
    mutationFn: (input: { id: string; messageId: string; emoji: string | null }) =>
      postJson(`/api/conversations/${conversationId}/reactions`, input, messageSchema),
    onMutate: async ({ messageId, emoji }) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<CachedThread>(key);
      client.setQueryData<CachedThread>(key, (thread) =>
        withChange(thread, messageId, (message) => withOurReaction(message, emoji)),
      );
      return { before };
    },
    onError: (error, _input, context) => {
      client.setQueryData(key, context?.before);
      showToast({ tone: "bad", title: t("refused"), description: wordsOf(error) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
  return (message, emoji) => mutate({ id: newId(), messageId: message.id, emoji });
}
