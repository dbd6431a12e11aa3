"use client";

import { FileQuestion, ReceiptText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { MessageDto } from "@/lib/conversations/contract";
import { textOfContent } from "@/lib/conversations/text-of-content";
import { formatMoney } from "@/lib/shared/money";
import { ProductMessageBody } from "./product-message-body";

/** What a message shows, by its kind; whatever has no shape of its own is named as what it is. */
export function MessageBody({ message }: { message: MessageDto }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const { content } = message;
  switch (content.kind) {
    case "text":
      return (
        <>
          {content.product !== null && (
            <p className="mb-1 border-s-2 border-line-strong ps-2 text-sm text-ink-soft">
              {t("asksAbout", { product: content.product.name ?? content.product.retailerId })}
            </p>
          )}
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {content.text}
          </p>
        </>
      );
    case "order":
      return (
        <div className="flex flex-col gap-1">
          <p className="flex items-center gap-2 font-medium">
            <Icon icon={ReceiptText} size={20} />
            {t("cart", { count: content.itemCount })}
            <span className="tabular-nums">
              {content.totals.map((total) => formatMoney(total, locale)).join(" + ")}
            </span>
          </p>
          {content.note !== null && (
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere italic">
              {content.note}
            </p>
          )}
          {message.orderId !== null && content.orderNumber !== null && (
            <TextLink href={`/orders/${message.orderId}`}>
              {t("openOrder", { number: String(content.orderNumber) })}
            </TextLink>
          )}
        </div>
      );
    case "product":
    case "product_list":
      return <ProductMessageBody content={content} />;
    default: {
      const text = textOfContent(content);
      return (
        <div className="flex flex-col gap-1">
          <p className="flex items-center gap-2 text-ink-soft">
            <Icon icon={FileQuestion} size={20} />
            {t("otherType", { type: content.kind === "other" ? content.type : content.kind })}
          </p>
          {text !== null && (
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {text}
            </p>
          )}
        </div>
      );
    }
  }
}
