"use client";

import { LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageContent } from "@/lib/conversations/message-content";
import { MessageText } from "./message-text";

export function TemplateBody({ content }: { content: Extract<MessageContent, { kind: "template" }> }) {
  const t = useTranslations("conversations");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex items-center gap-1.5 text-sm text-ink-soft">
        <Icon icon={LayoutTemplate} />
        <span className="wrap-anywhere">
          {t("template", { name: content.name, language: content.language })}
        </span>
      </p>
      {content.body !== null && <MessageText>{content.body}</MessageText>}
    </div>
  );
}
