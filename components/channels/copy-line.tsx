"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast-queue";
import { copyText } from "@/lib/client/copy-text";

/** A line to paste elsewhere, with the button that copies it. */
export function CopyLine({ word, text }: { word: string; text: string }) {
  const t = useTranslations("channels.webhook");
  async function copy() {
    const isCopied = await copyText(text);
    showToast({ title: t(isCopied ? "copied" : "notCopied") });
  }
  return (
    <div>
      <p className="pb-1 text-sm font-medium">{word}</p>
      <div className="flex items-start gap-1 rounded-lg border border-line bg-paper ps-3">
        <code dir="ltr" className="min-w-0 flex-1 py-2 font-mono text-sm break-all select-all">
          {text}
        </code>
        <IconButton icon={Copy} label={t("copy", { what: word })} onPress={copy} />
      </div>
    </div>
  );
}
