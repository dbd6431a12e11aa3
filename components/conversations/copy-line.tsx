"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast-queue";
import { copyText } from "@/lib/client/copy-text";

/** A phone or an address that staff take elsewhere. */
export function CopyLine({ value }: { value: string }) {
  const t = useTranslations("conversations.contact");
  async function copy() {
    const isCopied = await copyText(value);
    showToast(isCopied ? { tone: "good", title: t("copied") } : { tone: "bad", title: t("copyFailed") });
  }
  return (
    <p className="flex items-center gap-1">
      <bdi dir="ltr" className="min-w-0 flex-1 truncate">
        {value}
      </bdi>
      <IconButton icon={Copy} size="s" label={t("copy", { value })} onPress={copy} />
    </p>
  );
}
