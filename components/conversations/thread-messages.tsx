"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { MessageDto } from "@/lib/conversations/contract";
import { MessageBubble } from "./message-bubble";

type ThreadMessagesProps = {
  messages: readonly MessageDto[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
};

/** Within this many pixels of the end the reader is "at the end", and new messages are followed. */
const nearEndPx = 120;

export function ThreadMessages({ messages, hasOlder, isLoadingOlder, onLoadOlder }: ThreadMessagesProps) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastId = messages.at(-1)?.id;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && lastId !== undefined && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [lastId]);

  const dayOf = (message: MessageDto) =>
    format.dateTime(new Date(message.occurredAt), { weekday: "long", day: "numeric", month: "long" });

  return (
    <div
      ref={scroller}
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
      }}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 md:px-6"
    >
      {hasOlder && (
        <div className="flex justify-center pb-4">
          <Button size="s" onPress={onLoadOlder} isBusy={isLoadingOlder}>
            {t("older")}
          </Button>
        </div>
      )}
      <ol aria-label={t("thread")} className="mx-auto flex max-w-3xl flex-col gap-3">
        {messages.map((message, index) => {
          const day = dayOf(message);
          const before = messages[index - 1];
          return (
            <li key={message.id} className="flex flex-col gap-3">
              {(before === undefined || dayOf(before) !== day) && (
                <p className="self-center rounded-full bg-wash px-3 py-1 text-xs text-ink-soft">{day}</p>
              )}
              <MessageBubble message={message} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
