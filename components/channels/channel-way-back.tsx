"use client";

import { Radio } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";
import { useProbeWebhook } from "./channel-queries";

/** Whether deliveries find their way: a probe of ours through the public address, then 360dialog's first. */
export function ChannelWayBack({ channel, canConnect }: { channel: ChannelDto; canConnect: boolean }) {
  const t = useTranslations("channels.wayBack");
  const format = useFormatter();
  const wordsOf = useProblemWords();
  const { mutate, data, error, isPending } = useProbeWebhook(channel.id);
  const { provenAt, lastDeliveryAt } = channel;
  const words = provenAt
    ? t("proven", {
        when: format.dateTime(new Date(provenAt), { dateStyle: "medium", timeStyle: "short" }),
      })
    : t("notProven");

  return (
    <section aria-label={t("title")} className="grid gap-2 border-t border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-48 flex-1">{words}</p>
        {canConnect && (
          <Button size="s" icon={Radio} onPress={() => mutate()} isBusy={isPending}>
            {t("probe")}
          </Button>
        )}
      </div>
      {data && (
        <Notice tone={data.probe === "delivered" ? "neutral" : "bad"}>
          {t(data.probe, { status: data.status ?? 0 })}
        </Notice>
      )}
      {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
      {lastDeliveryAt === null && <Notice>{t("noDelivery")}</Notice>}
    </section>
  );
}
