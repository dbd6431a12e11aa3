"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/count-badge";
import type { ConversationDto } from "@/lib/conversations/contract";
import { customerNameOf } from "@/lib/customers/customer-name";
import { conversationHref } from "./conversation-address";
import { MessageTicks } from "./message-ticks";
import { useMessagePreview } from "./use-message-preview";
import { WindowStatus } from "./window-status";

type ConversationRowProps = {
  conversation: ConversationDto;
  isCurrent: boolean;
  onOpen: (conversationId: string) => void;
};

export function ConversationRow({ conversation, isCurrent, onOpen }: ConversationRowProps) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const ago = useTimeAgo();
  const previewOf = useMessagePreview();
  const { customer, lastMessage, lastMessageAt, unreadCount } = conversation;
  const name = customerNameOf(customer) ?? t("unnamed");

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(conversation.id);
  }

  return (
    <a
      href={conversationHref(conversation.id)}
      onClick={open}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "flex items-start gap-3 border-b border-line px-4 py-3 outline-offset-[-2px] transition-colors",
        isCurrent ? "lg:bg-accent-soft" : "hover:bg-wash",
      )}
    >
      <Avatar name={name} size={40} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            className={clsx("min-w-0 flex-1 truncate", unreadCount > 0 ? "font-semibold" : "font-medium")}
          >
            <bdi>{name}</bdi>
          </span>
          {lastMessageAt !== null && (
            <time dateTime={lastMessageAt} className="text-xs text-ink-soft">
              {ago(lastMessageAt)}
            </time>
          )}
        </span>
        <span className="flex items-center gap-1.5 text-ink-soft">
          {lastMessage !== null && <MessageTicks state={lastMessage.state} showsWord={false} />}
          <span dir="auto" className={clsx("min-w-0 flex-1 truncate", unreadCount > 0 && "text-ink")}>
            {lastMessage === null ? t("noMessages") : previewOf(lastMessage)}
          </span>
          {unreadCount > 0 && (
            <CountBadge tone="strong" label={t("unread", { count: unreadCount })}>
              {format.number(unreadCount)}
            </CountBadge>
          )}
        </span>
        <WindowStatus windowEndsAt={conversation.windowEndsAt} />
      </span>
    </a>
  );
}
