"use client";

import { ReceiptText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { MessageContent } from "@/lib/conversations/message-content";
import { formatMoney } from "@/lib/shared/money";
import { MessageText } from "./message-text";

type OrderBodyProps = { content: Extract<MessageContent, { kind: "order" }>; orderId: string | null };

export function OrderBody({ content, orderId }: OrderBodyProps) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-2 font-medium">
        <Icon icon={ReceiptText} size={20} />
        {t("cart", { count: content.itemCount })}
        <span className="tabular-nums">
          {content.totals.map((total) => formatMoney(total, locale)).join(" + ")}
        </span>
      </p>
      {content.note !== null && <MessageText className="italic">{content.note}</MessageText>}
      {orderId !== null && content.orderNumber !== null && (
        <TextLink href={`/orders/${orderId}`}>
          {t("openOrder", { number: String(content.orderNumber) })}
        </TextLink>
      )}
    </div>
  );
}
