"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import type { webhookAddressSchema } from "@/lib/channels/contract";
import { CopyLine } from "./copy-line";

/** What to paste at 360dialog. */
export function WebhookLines({ webhook }: { webhook: z.infer<typeof webhookAddressSchema> }) {
  const t = useTranslations("channels.webhook");
  return (
    <div className="grid gap-3">
      <CopyLine word={t("url")} text={webhook.url} />
      <CopyLine word={t("headerName")} text={webhook.headerName} />
      <CopyLine word={t("headerValue")} text={webhook.headerValue} />
    </div>
  );
}
