"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { messageSchema, type SettlementInput } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";

/** The new message's id is chosen once, so that a second press of "Send again" sends nothing twice. */
export function useSettleMessage(messageId: string) {
  const t = useTranslations("conversations.unsettled");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  const [id] = useState(newId);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (input: SettlementInput) =>
      postJson(`/api/conversations/messages/${messageId}/settlement`, input, messageSchema),
    onError: (error) => showToast({ tone: "bad", title: t("refused"), description: wordsOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
  return {
    sayArrived: () => mutate({ as: "arrived" }),
    sendAgain: () => mutate({ as: "sent_again", id }),
    busyWith: isPending ? variables.as : null,
  };
}
