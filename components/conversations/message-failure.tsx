"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { MessageDto } from "@/lib/conversations/contract";
import { causeOfVendorError } from "@/lib/dialog360/vendor-errors";

/** What happened, why, what now; the vendor's own words are one press away. */
export function MessageFailure({ message }: { message: Pick<MessageDto, "state" | "failure"> }) {
  const t = useTranslations("conversations");
  if (message.state === "unknown") {
    return (
      <Notice tone="warn" title={t("unknown.title")}>
        {t("unknown.text")}
      </Notice>
    );
  }
  if (message.state !== "failed") return null;
  const { code, detail } = message.failure ?? { code: null, detail: null };
  return (
    <Notice tone="bad" title={t("failed.title")}>
      <p>{t(`cause.${causeOfVendorError(code, detail)}`)}</p>
      {(code !== null || detail !== null) && (
        <details className="pt-1 text-sm text-ink-soft">
          <summary className="cursor-pointer">{t("failed.details")}</summary>
          <bdi className="font-mono text-xs break-words">
            {code} {detail}
          </bdi>
        </details>
      )}
    </Notice>
  );
}
