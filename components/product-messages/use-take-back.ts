"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { takenBackSchema } from "@/lib/product-messages/contract";
import { heldSends } from "./held-sends";

/** Takes a message back before it is sent, and says what came of it; the draft is opened again. */
export function useTakeBack() {
  const t = useTranslations("productMessages.takeBack");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (productMessageId: string) =>
      postJson(`/api/product-messages/${productMessageId}/take-back`, {}, takenBackSchema),
    onSuccess: ({ takenBackCount, tooLateCount, draftId }, productMessageId) => {
      heldSends.release(productMessageId);
      const isLate = takenBackCount === 0;
      showToast({
        tone: isLate ? "bad" : "good",
        title: t(isLate ? "tooLate" : tooLateCount > 0 ? "partly" : "done", {
          back: takenBackCount,
          late: tooLateCount,
        }),
      });
      if (draftId !== null) router.push(`/product-messages/new?draft=${draftId}`);
      return Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.productMessages.all() }),
        client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
      ]);
    },
    onError: (error) => showToast({ tone: "bad", title: t("failed"), description: wordsOf(error) }),
  });
}
