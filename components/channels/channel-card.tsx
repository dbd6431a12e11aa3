"use client";

import { CircleAlert, CircleCheck, KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";
import { WebhookDialog } from "./webhook-dialog";

type ChannelCardProps = { channel: ChannelDto; canConnect: boolean };

export function ChannelCard({ channel, canConnect }: ChannelCardProps) {
  const t = useTranslations("channels");
  const ago = useTimeAgo();
  const [isWebhookShown, setIsWebhookShown] = useState(false);
  const lacksAccount = channel.hosting === "cloud" && channel.accountRegisteredAt === null;
  const isRegistered = channel.webhookRegisteredAt !== null;

  return (
    <article aria-label={channel.name} className="rounded-xl border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1 basis-44">
          <h3 className="truncate text-lg leading-6 font-semibold">
            <bdi>{channel.name}</bdi>
          </h3>
          <bdi dir="ltr" className="text-ink-soft">
            {channel.displayPhoneNumber}
          </bdi>
        </div>
        <Chip tone={isRegistered ? "good" : "warn"} icon={isRegistered ? CircleCheck : CircleAlert}>
          {isRegistered
            ? t("webhookRegistered", { when: ago(channel.webhookRegisteredAt ?? "") })
            : t("webhookToPaste")}
        </Chip>
        {canConnect && (
          <Button size="s" icon={KeyRound} onPress={() => setIsWebhookShown(true)}>
            {t("webhook.show")}
          </Button>
        )}
      </header>
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
      </dl>
      {(channel.vendorCatalogId === null || channel.wrongSecretCount > 0 || lacksAccount) && (
        <div className="grid gap-2 px-4 pb-4">
          {channel.vendorCatalogId === null && <Notice tone="warn">{t("catalogMissing")}</Notice>}
          {lacksAccount && <Notice tone="warn">{t("account.missing")}</Notice>}
          {channel.wrongSecretCount > 0 && (
            <Notice tone="warn">{t("wrongSecretWhy", { count: channel.wrongSecretCount })}</Notice>
          )}
        </div>
      )}
      {isWebhookShown && <WebhookDialog channel={channel} onClose={() => setIsWebhookShown(false)} />}
    </article>
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
