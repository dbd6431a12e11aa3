"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { copyText } from "@/lib/client/copy-text";
import type { DeliveryDto } from "@/lib/inbound/contract";
import { prettyJson, showInvisible } from "@/lib/inbound/pretty-json";

/** What came, as text: laid out where it is JSON, with every token as it was. */
export function DeliveryBody({ body }: { body: DeliveryDto["body"] }) {
  const t = useTranslations("deliveries.body");
  const shown = useMemo(() => (body.isJson ? prettyJson(body.text) : showInvisible(body.text)), [body]);

  async function copy() {
    const isCopied = await copyText(body.text);
    showToast({ title: t(isCopied ? "copied" : "notCopied") });
  }

  return (
    <section aria-label={t("label")} className="grid min-w-0 gap-2">
      <div className="flex items-center gap-2">
        <h3 className="me-auto font-semibold">{t("label")}</h3>
        <Button size="s" variant="quiet" icon={Copy} onPress={copy}>
          {t("copy")}
        </Button>
      </div>
      {!body.isJson && <p className="text-sm text-ink-soft">{t("notJson")}</p>}
      {body.isCut && <p className="text-sm text-ink-soft">{t("cut")}</p>}
      {body.text === "" ? (
        <p className="text-ink-soft">{t("empty")}</p>
      ) : (
        <pre
          dir="ltr"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
          tabIndex={0}
          className="max-h-[32rem] overflow-auto rounded-lg border border-line bg-surface p-3 text-start font-mono text-xs [unicode-bidi:isolate]"
        >
          {shown}
        </pre>
      )}
    </section>
  );
}
