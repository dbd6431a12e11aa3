"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import type { ChannelDto } from "@/lib/channels/contract";
import { CommerceSwitch } from "./commerce-switch";

const ratings = ["GREEN", "YELLOW", "RED", "FLAGGED", "UNFLAGGED"] as const;

/** What is known of a number; what 360dialog does not tell is said to be unknown. */
export function ChannelFacts({ channel, canConnect }: { channel: ChannelDto; canConnect: boolean }) {
  const t = useTranslations("channels");
  const ago = useTimeAgo();
  const format = useFormatter();
  const switchOf = (setting: "isCartEnabled" | "isCatalogVisible") => {
    const value = channel[setting];
    if (value !== null && canConnect) return <CommerceSwitch channel={channel} setting={setting} />;
    return t(value === null ? "fact.notTold" : value ? "fact.on" : "fact.off");
  };
  const rating = ratings.find((known) => known === channel.qualityRating);

  return (
    <dl className="grid gap-x-6 gap-y-3 px-4 py-3 sm:grid-cols-2">
      <Fact word={t("fact.hosting")}>{t(channel.hosting)}</Fact>
      <Fact word={t("fact.lastDelivery")}>
        {channel.lastDeliveryAt === null ? t("never") : ago(channel.lastDeliveryAt)}
      </Fact>
      <Fact word={t("fact.phoneNumberId")}>
        <Code text={channel.phoneNumberId ?? t("notNamed")} />
      </Fact>
      <Fact word={t("fact.catalog")}>
        <Code text={channel.vendorCatalogId ?? t("notNamed")} />
      </Fact>
      <Fact word={t("fact.quality")}>
        {rating ? t(`quality.${rating}`) : <bdi>{channel.qualityRating ?? t("fact.notTold")}</bdi>}
      </Fact>
      <Fact word={t("fact.throughput")}>
        {t(channel.isSharedWithApp ? "fact.throughputShared" : "fact.throughputOwn")}
        {channel.slowed !== null && (
          <span className="block text-sm text-ink-soft">
            {t("fact.slowed", {
              perSecond: channel.slowed.perSecond,
              until: format.dateTime(new Date(channel.slowed.until), { hour: "numeric", minute: "2-digit" }),
            })}
          </span>
        )}
      </Fact>
      <Fact word={t("fact.cart")}>{switchOf("isCartEnabled")}</Fact>
      <Fact word={t("fact.catalogVisible")}>{switchOf("isCatalogVisible")}</Fact>
    </dl>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Code({ text }: { text: string }) {
  return /^\d+$/.test(text) ? (
    <span dir="ltr" className="font-mono text-sm select-all">
      {text}
    </span>
  ) : (
    text
  );
}
