"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { ConversationDto, MessageDto } from "@/lib/conversations/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { textMaxLength } from "@/lib/dialog360/limits";
import { minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { QuotingStrip } from "./quoting-strip";
import { useSendReply } from "./use-send-reply";

type ReplyFormProps = {
  conversation: ConversationDto;
  quoted: MessageDto | null;
  onQuote: (message: MessageDto | null) => void;
};

/** Enter sends, Shift+Enter breaks the line, Escape quotes no longer. A refused reply comes back into the field. */
export function ReplyForm({ conversation, quoted, onQuote }: ReplyFormProps) {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const now = useCurrentTime(minuteMs);
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const reply = useSendReply(conversation.id);
  const isOpen = readServiceWindow(conversation.windowEndsAt, now).isOpen;
  const trimmed = text.trim();
  const isTooLong = trimmed.length > textMaxLength;
  const whyNot = trimmed === "" ? t("replyEmpty") : isTooLong ? t("replyTooLong") : undefined;

  useEffect(() => {
    if (quoted !== null) field.current?.focus();
  }, [quoted]);

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (trimmed === "" || isTooLong) return;
    setText("");
    onQuote(null);
    reply.mutate(
      { id: newId(), text: trimmed, quoted },
      {
        onError: (error) => {
          onQuote(quoted);
          setText((typedSince) => (typedSince === "" ? trimmed : `${trimmed}\n${typedSince}`));
          showToast({ tone: "bad", title: t("replyRefused"), description: wordsOf(error) });
        },
      },
    );
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (event.key === "Escape" && quoted !== null) return onQuote(null);
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <footer className="border-t border-line bg-paper px-4 py-3 md:px-6">
      {isOpen && quoted !== null && <QuotingStrip message={quoted} onCancel={() => onQuote(null)} />}
      {isOpen ? (
        <form onSubmit={send} className="mx-auto flex max-w-3xl items-end gap-2">
          <TextArea
            label={t("reply")}
            isLabelHidden
            placeholder={t("replyHint")}
            inputRef={field}
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
