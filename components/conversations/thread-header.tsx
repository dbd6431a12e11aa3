"use client";

import { ArrowLeft, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import type { ConversationDto } from "@/lib/conversations/contract";
import { customerNameOf } from "@/lib/customers/customer-name";
import { WindowStatus } from "./window-status";

export function ThreadHeader({
  conversation,
  onClose,
}: {
  conversation: ConversationDto;
  onClose: () => void;
}) {
  const t = useTranslations("conversations");
  const { customer } = conversation;
  const name = customerNameOf(customer) ?? t("unnamed");
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2.5 md:px-6">
      <IconButton
        icon={ArrowLeft}
        label={t("backToList")}
        flipsInRtl
        onPress={onClose}
        className="lg:hidden"
      />
      <Avatar name={name} size={40} className="max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-40">
        <h2 className="truncate text-lg leading-6 font-semibold">
          <bdi>{name}</bdi>
        </h2>
        <p className="truncate text-sm text-ink-soft">
          {customer.waId !== null && <bdi dir="ltr">+{customer.waId}</bdi>}
          {customer.waId === null && customer.username !== null && <bdi>{customer.username}</bdi>}
          <span aria-hidden="true"> · </span>
          {conversation.channelName}
        </p>
      </div>
      <WindowStatus windowEndsAt={conversation.windowEndsAt} size={20} />
      <LinkButton href={`/product-messages/new?conversation=${conversation.id}`} icon={ShoppingBag}>
        {t("sendProducts")}
      </LinkButton>
    </header>
  );
}
