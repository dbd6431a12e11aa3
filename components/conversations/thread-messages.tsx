"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { MessageDto } from "@/lib/conversations/contract";
import { MessageBubble } from "./message-bubble";
import { SystemLine } from "./system-line";
import { threadRows } from "./thread-rows";
import { messageAnchor, useJump } from "./use-jump";

type ThreadMessagesProps = {
  messages: readonly MessageDto[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
  actionsOf: (message: MessageDto) => ReactNode;
};

/** Within this many pixels of the end the reader is "at the end", and new messages are followed. */
const nearEndPx = 120;

export function ThreadMessages({ messages, actionsOf, ...older }: ThreadMessagesProps) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastId = messages.at(-1)?.id;
  const jump = useJump(
    messages.map(({ id }) => id),
    older,
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && lastId !== undefined && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [lastId]);

  const rows = threadRows(messages, ({ occurredAt }) =>
    format.dateTime(new Date(occurredAt), { weekday: "long", day: "numeric", month: "long" }),
  );

  return (
    <div
      ref={scroller}
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
      }}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 md:px-6"
    >
      {older.hasOlder && (
        <div className="flex justify-center pb-4">
          <Button size="s" onPress={older.onLoadOlder} isBusy={older.isLoadingOlder}>
            {t("older")}
          </Button>
        </div>
      )}
      <ol aria-label={t("thread")} className="mx-auto flex max-w-3xl flex-col">
        {rows.map(({ message, day, isContinued, isLine }) => (
          <li
            key={message.id}
            id={messageAnchor(message.id)}
            tabIndex={-1}
            // Safari on a phone gives the focus, which shows the actions, only to what looks pressable.
            className={clsx(
              "group/message flex flex-col gap-3 rounded-lg pointer-coarse:cursor-pointer",
              isContinued ? "pt-0.5" : "pt-3",
            )}
          >
            {day !== null && (
              <p className="self-center rounded-full bg-wash px-3 py-1 text-xs text-ink-soft">{day}</p>
            )}
            {isLine ? (
              <SystemLine message={message} />
            ) : (
              <MessageBubble message={message} actions={actionsOf(message)} onJump={jump} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
