"use client";

import { CircleAlert, CircleCheck, KeyRound, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { ChannelDto } from "@/lib/channels/contract";
import { ChangeChannelDialog } from "./change-channel-dialog";
import { ChannelFacts } from "./channel-facts";
import { ChannelHealth } from "./channel-health";
import { ChannelNotices } from "./channel-notices";
import { ChannelWayBack } from "./channel-way-back";
import { OpenSteps } from "./open-steps";
import { WebhookDialog } from "./webhook-dialog";

type ChannelCardProps = { channel: ChannelDto; canConnect: boolean };

export function ChannelCard({ channel, canConnect }: ChannelCardProps) {
  const t = useTranslations("channels");
  const ago = useTimeAgo();
  const [isWebhookShown, setIsWebhookShown] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
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
          <>
            <Button size="s" icon={Pencil} onPress={() => setIsChanging(true)}>
              {t("change.open")}
            </Button>
            <Button size="s" icon={KeyRound} onPress={() => setIsWebhookShown(true)}>
              {t("webhook.show")}
            </Button>
          </>
        )}
      </header>
      {canConnect && <OpenSteps channel={channel} />}
      {channel.hosting === "cloud" && <ChannelHealth channel={channel} canConnect={canConnect} />}
      <ChannelFacts channel={channel} canConnect={canConnect} />
      <ChannelWayBack channel={channel} canConnect={canConnect} />
      <ChannelNotices channel={channel} />
      {isWebhookShown && <WebhookDialog channel={channel} onClose={() => setIsWebhookShown(false)} />}
      {isChanging && <ChangeChannelDialog channel={channel} onClose={() => setIsChanging(false)} />}
    </article>
  );
}
