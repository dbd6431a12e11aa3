"use client";

import { useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";
import { textOfContent } from "@/lib/conversations/text-of-content";

/** One line that says what a message was. */
export function useMessagePreview(): (message: MessageDto) => string {
  const t = useTranslations("conversations");
  return ({ content }) => {
    switch (content.kind) {
      case "text":
        return content.text;
      case "order":
        return t("cart", { count: content.itemCount });
      case "product":
      case "product_list":
        return t("products", {
          count: content.sections.reduce((sum, section) => sum + section.products.length, 0),
        });
      case "other":
        return content.text ?? t("otherType", { type: content.type });
      default:
        return textOfContent(content) ?? t("otherType", { type: content.kind });
    }
  };
}
