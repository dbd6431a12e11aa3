"use client";

import { LayoutTemplate } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageContent } from "@/lib/conversations/message-content";
import { MessageText } from "./message-text";

export function TemplateBody({ content }: { content: Extract<MessageContent, { kind: "template" }> }) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const products = content.sections.flatMap((section) => section.products);
  const names = products.map(({ name, retailerId }) => name ?? retailerId);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex items-center gap-1.5 text-sm text-ink-soft">
        <Icon icon={LayoutTemplate} />
        <span className="wrap-anywhere">
          {t("template", { name: content.name, language: content.language })}
        </span>
      </p>
      {content.header !== null && <MessageText>{content.header}</MessageText>}
      {content.body !== null && <MessageText>{content.body}</MessageText>}
      {content.footer !== null && <p className="text-sm text-ink-soft">{content.footer}</p>}
      {names.length > 0 && (
        <p dir="auto" className="text-sm">
          {format.list(names, { type: "unit" })}
        </p>
      )}
    </div>
  );
}
