"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { copyText } from "@/lib/client/copy-text";

/** Shown once: nobody can read it again. */
export function ForwardSecret({ secret }: { secret: string }) {
  const t = useTranslations("deliveries.forward");
  async function copy() {
    const isCopied = await copyText(secret);
    showToast({ title: t(isCopied ? "copied" : "notCopied") });
  }
  return (
    <Notice
      tone="warn"
      title={t("secret")}
      action={
        <Button size="s" icon={Copy} onPress={copy}>
          {t("copy")}
        </Button>
      }
    >
      <span className="block">{t("secretText")}</span>
      <code dir="ltr" className="block pt-1 font-mono text-sm break-all select-all">
        {secret}
      </code>
    </Notice>
  );
}
