"use client";

import { useTranslations } from "next-intl";
import type { MessageContent } from "@/lib/conversations/message-content";
import { MessageText } from "./message-text";

export function TextBody({ content }: { content: Extract<MessageContent, { kind: "text" }> }) {
  const t = useTranslations("conversations");
  return (
    <>
      {content.product !== null && (
        <p className="mb-1 border-s-2 border-line-strong ps-2 text-sm text-ink-soft">
          {t("asksAbout", { product: content.product.name ?? content.product.retailerId })}
        </p>
      )}
      <MessageText>{content.text}</MessageText>
    </>
  );
}
