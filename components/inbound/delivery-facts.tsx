"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { DeliveryDto } from "@/lib/inbound/contract";
import { DeliveryMade } from "./delivery-made";
import { DeliveryStateChip } from "./delivery-state-chip";
import { useDeliveryWords } from "./use-delivery-words";

export function DeliveryFacts({ delivery }: { delivery: DeliveryDto }) {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  const words = useDeliveryWords();
  const at = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium", timeStyle: "medium" });
  const { answerMs, replayedAt, forward } = delivery;
  const facts = [
    { word: t("fact.received"), value: at(delivery.receivedAt) },
    { word: t("fact.number"), value: delivery.channelName },
    { word: t("fact.door"), value: t(`door.${delivery.door}`) },
    { word: t("fact.size"), value: words.size(delivery.byteSize) },
    { word: t("fact.answer"), value: answerMs === null ? t("figures.none") : words.duration(answerMs) },
    ...(replayedAt === null ? [] : [{ word: t("fact.replayed"), value: at(replayedAt) }]),
    ...(forward === null ? [] : [{ word: t("fact.forward"), value: t(`forwardState.${forward.state}`) }]),
  ];
  return (
    <section aria-label={t("facts")} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <DeliveryStateChip state={delivery.state} problem={delivery.problem} />
        <span>
          {words.outcome(delivery.outcome) ?? t(delivery.processedAt === null ? "notYet" : "nothingMade")}
        </span>
      </div>
      {delivery.problem !== null && <Notice tone="warn">{words.problem(delivery.problem)}</Notice>}
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-2">
        {facts.map(({ word, value }) => (
          <div key={word} className="min-w-0">
            <dt className="text-xs text-ink-soft">{word}</dt>
            <dd className="break-words">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {delivery.made.length > 0 && <DeliveryMade made={delivery.made} />}
    </section>
  );
}
