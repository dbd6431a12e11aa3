"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";

/** What is wrong with a number's set-up, and what to do. */
export function ChannelNotices({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels");
  const lacksAccount =
    channel.hosting === "cloud" && channel.accountRegisteredAt === null && channel.accountHeldBy === null;
  const notices = [
    channel.vendorCatalogId === null && t("catalogMissing"),
    channel.foreignCatalogId !== null &&
      t("foreignCatalog", { foreign: channel.foreignCatalogId, own: channel.vendorCatalogId ?? "–" }),
    lacksAccount && t("account.missing"),
    channel.wrongSecretCount > 0 && t("wrongSecretWhy", { count: channel.wrongSecretCount }),
  ].filter((text) => text !== false);
  if (notices.length === 0) return null;
  return (
    <div className="grid gap-2 px-4 pb-4">
      {notices.map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </div>
  );
}
