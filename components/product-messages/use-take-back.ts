"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { productMessageSchema, type TakenBackDto, takenBackSchema } from "@/lib/product-messages/contract";
import { fetchDraft } from "./draft-queries";
import { heldSends } from "./held-sends";
import { keptDraft } from "./kept-draft";

/** Takes a message back before it is sent, and says what came of it; the draft is opened again. */
export function useTakeBack() {
  const t = useTranslations("productMessages.takeBack");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: takeBack,
    onSuccess: ({ takenBackCount, tooLateCount, draftId }, productMessageId) => {
      heldSends.release(productMessageId);
      const isLate = takenBackCount === 0;
      showToast({
        tone: isLate ? "bad" : "good",
        title: t(isLate ? "tooLate" : tooLateCount > 0 ? "partly" : draftId === null ? "doneOnly" : "done", {
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

/** Where the server had nothing to bring back, or less than was sent, it is this browser's copy. */
export async function takeBack(productMessageId: string): Promise<TakenBackDto> {
  const path = `/api/product-messages/${productMessageId}`;
  const answer = await postJson(`${path}/take-back`, {}, takenBackSchema);
  const copy = keptDraft.readHeld(productMessageId);
  if (!copy || answer.takenBackCount === 0) return answer;
  const version = answer.draftId === null ? null : (await fetchDraft(answer.draftId)).version;
  const late = answer.tooLateCount === 0 ? [] : await lateRecipients(path);
  keptDraft.takeBack(productMessageId, version, (id) => !late.includes(id));
  return { ...answer, draftId: copy.id };
}

async function lateRecipients(path: string): Promise<string[]> {
  const { recipients } = await getJson(path, productMessageSchema);
  return recipients.flatMap(({ conversation, message }) =>
    message.state === "taken_back" ? [] : conversation.id,
  );
}
