"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { MessageDto } from "@/lib/conversations/contract";
import { previewWords } from "./preview-words";

type QuotingStripProps = { message: MessageDto; onCancel: () => void };

/** What the reply will answer, above the field. */
export function QuotingStrip({ message, onCancel }: QuotingStripProps) {
  const t = useTranslations("conversations");
  return (
    <div className="mx-auto mb-2 flex max-w-3xl animate-arrive items-center gap-2 rounded-sm border-s-2 border-accent bg-wash py-1 ps-3 pe-1">
      <p className="min-w-0 flex-1 text-sm">
        <span className="block font-medium">
          {t(message.direction === "inbound" ? "quoting.customer" : "quoting.shop")}
        </span>
        <span dir="auto" className="block truncate text-ink-soft">
          {previewWords(t, message)}
        </span>
      </p>
      <IconButton icon={X} size="s" label={t("quoting.cancel")} onPress={onCancel} />
    </div>
  );
}
