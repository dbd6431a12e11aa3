"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import type { MessageDto } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";
import { changeDraft, giveBack, readDraft } from "./reply-draft";
import { useAttachWords } from "./use-attach-words";
import { useSendMedia } from "./use-send-media";
import { useSendReply } from "./use-send-reply";

/** Empties the form at once; what is refused comes back into it, whichever conversation is open by then. */
export function useSendDraft(
  conversationId: string,
  draftKey: string,
  onQuote: (message: MessageDto | null) => void,
): (quoted: MessageDto | null) => void {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const { wordsOfRefusal } = useAttachWords();
  const reply = useSendReply(conversationId, ({ text, quoted }, error) => {
    giveBack(draftKey, { text, attachment: null });
    onQuote(quoted);
    showToast({ tone: "bad", title: t("replyRefused"), description: wordsOf(error) });
  });
  const media = useSendMedia(conversationId, ({ attachment, text, quoted }, error) => {
    if (error instanceof DOMException && error.name === "AbortError") {
      giveBack(draftKey, { text, attachment });
      return onQuote(quoted);
    }
    const problem = wordsOfRefusal(error);
    giveBack(draftKey, { text, attachment: { ...attachment, problem } });
    onQuote(quoted);
    showToast({ tone: "bad", title: t("attach.refused"), description: problem });
  });

  return (quoted) => {
    const { text, attachment } = readDraft(draftKey);
    const trimmed = text.trim();
    changeDraft(draftKey, { text: "", attachment: null });
    onQuote(null);
    if (attachment) media.mutate({ attachment, text: trimmed, quoted });
    else reply.mutate({ id: newId(), text: trimmed, quoted });
  };
}
