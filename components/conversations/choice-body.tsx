"use client";

import { MousePointerClick } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageContent } from "@/lib/conversations/message-content";

/** A tap on what we, or a template, had offered; the offer itself is quoted above. */
export function ChoiceBody({ content }: { content: Extract<MessageContent, { kind: "choice" }> }) {
  const t = useTranslations("conversations");
  return (
    <div dir="auto" className="flex items-start gap-2">
      <Icon icon={MousePointerClick} size={20} className="text-ink-soft" />
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{t("choice", { title: content.title })}</p>
        {content.description !== null && (
          <p className="text-sm text-ink-soft wrap-anywhere">{content.description}</p>
        )}
      </div>
    </div>
  );
}
