"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MessageDto } from "@/lib/conversations/contract";
import { MessageBody } from "./message-body";
import { MessageFailure } from "./message-failure";
import { OriginMarks, StandingMarks } from "./message-marks";
import { MessageReactions } from "./message-reactions";
import { MessageTicks } from "./message-ticks";
import { QuotedMessage } from "./quoted-message";

type MessageBubbleProps = {
  message: MessageDto;
  /** Reply and react, where they are possible. */
  actions?: ReactNode;
  /** Leads to the message it answers; missing where that one is not on the page. */
  onJump?: ((messageId: string) => void) | undefined;
};

/** One message: the customer's at the start edge on surface, ours at the end edge on accent. */
export function MessageBubble({ message, actions, onJump }: MessageBubbleProps) {
  const t = useTranslations("conversations.message");
  const format = useFormatter();
  const isOurs = message.direction === "outbound";
  const time = format.dateTime(new Date(message.occurredAt), { hour: "numeric", minute: "2-digit" });
  return (
    <article
      aria-label={
        isOurs && message.sentBy !== null
          ? t("fromStaff", { name: message.sentBy, time })
          : t(isOurs ? "fromShop" : "fromCustomer", { time })
      }
      className={clsx(
        "flex max-w-[min(100%,30rem)] min-w-0 flex-col gap-1",
        isOurs ? "ms-auto items-end" : "items-start",
      )}
    >
      <div
        className={clsx(
          "max-w-full min-w-0 rounded-xl border px-3 py-2",
          isOurs ? "rounded-ee-sm border-transparent bg-accent-soft" : "rounded-es-sm border-line bg-surface",
        )}
      >
        <OriginMarks message={message} />
        {message.quoted !== null && <QuotedMessage quoted={message.quoted} onJump={onJump} />}
        <MessageBody message={message} />
      </div>
      <MessageReactions reactions={message.reactions} />
      <div className="flex max-w-full items-start gap-x-2 px-1 text-xs text-ink-soft">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          {message.sentBy !== null && <bdi className="max-w-32 truncate">{message.sentBy}</bdi>}
          <time dateTime={message.occurredAt}>{time}</time>
          <MessageTicks state={message.state} />
          <StandingMarks message={message} />
        </div>
        {actions}
      </div>
      <MessageFailure message={message} />
    </article>
  );
}
