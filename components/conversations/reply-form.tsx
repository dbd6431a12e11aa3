"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { ConversationDto } from "@/lib/conversations/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { textMaxLength } from "@/lib/dialog360/limits";
import { minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { useSendReply } from "./use-send-reply";

/** Enter sends, Shift+Enter breaks the line. A refused reply comes back into the field. */
export function ReplyForm({ conversation }: { conversation: ConversationDto }) {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const now = useCurrentTime(minuteMs);
  const [text, setText] = useState("");
  const reply = useSendReply(conversation.id);
  const isOpen = readServiceWindow(conversation.windowEndsAt, now).isOpen;
  const trimmed = text.trim();
  const isTooLong = trimmed.length > textMaxLength;
  const whyNot = trimmed === "" ? t("replyEmpty") : isTooLong ? t("replyTooLong") : undefined;

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (trimmed === "" || isTooLong) return;
    setText("");
    reply.mutate(
      { id: newId(), text: trimmed },
      {
        onError: (error) => {
          setText((typedSince) => (typedSince === "" ? trimmed : `${trimmed}\n${typedSince}`));
          showToast({ tone: "bad", title: t("replyRefused"), description: wordsOf(error) });
        },
      },
    );
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <footer className="border-t border-line bg-paper px-4 py-3 md:px-6">
      {isOpen ? (
        <form onSubmit={send} className="mx-auto flex max-w-3xl items-end gap-2">
          <TextArea
            label={t("reply")}
            isLabelHidden
            placeholder={t("replyHint")}
            value={text}
            onChange={setText}
            onKeyDown={sendOnEnter}
            rows={1}
            maxRows={8}
            className="flex-1"
            {...(isTooLong && { max: textMaxLength })}
          />
          <Button type="submit" variant="primary" icon={SendHorizontal} disabledReason={whyNot}>
            {t("send")}
          </Button>
        </form>
      ) : (
        <Notice title={t("windowClosed.title")}>{t("windowClosed.text")}</Notice>
      )}
    </footer>
  );
}
