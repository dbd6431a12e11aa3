"use client";

import {
  type QueryClient,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type ProductMessageDto,
  productMessageSchema,
  type SendProductMessageInput,
} from "@/lib/product-messages/contract";
import { holdSend } from "./hold-send";
import { failureTitleOf } from "./refusal";

/**
 * Sends all messages of a draft in one request, once, however often it is pressed: the ids in the draft are
 * the messages'. Answers with the first.
 */
export function useSendProductMessage(onSent: (sent: ProductMessageDto) => void) {
  const t = useTranslations("productMessages.send");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  return useMutation(
    sendOptions(
      client,
      (error) => showToast({ tone: "bad", title: t(failureTitleOf(error)), description: wordsOf(error) }),
      onSent,
    ),
  );
}

/** Told also where somebody has gone to another page meanwhile, which what is given to `mutate` is not. */
export function sendOptions(
  client: QueryClient,
  tellFailure: (error: Error) => void,
  onSent: (sent: ProductMessageDto) => void,
): UseMutationOptions<ProductMessageDto, Error, SendProductMessageInput> {
  return {
    mutationFn: async (input) => {
      const askedAt = performance.now();
      const sent = await postJson("/api/product-messages", { ...input, isHeld: true }, productMessageSchema);
      holdSend(sent, askedAt);
      return sent;
    },
    onError: tellFailure,
    onSuccess: (sent) => {
      onSent(sent);
      client.setQueryData(queryKeys.productMessages.detail(sent.id), sent);
      return Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.productMessages.lists() }),
        client.invalidateQueries({ queryKey: queryKeys.productMessages.drafts() }),
        client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
      ]);
    },
  };
}
