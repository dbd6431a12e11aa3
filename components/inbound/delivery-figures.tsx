"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useDeliveryFigures } from "./delivery-queries";
import { ReplayAllButton } from "./replay-all-button";
import { useDeliveryWords } from "./use-delivery-words";

const tones = {
  nothing_measured: "neutral",
  good: "good",
  median_high: "warn",
  many_slow: "warn",
  too_late: "bad",
} as const;

/** How fast 360dialog was answered in the last 24 hours, and whether that is fast enough. */
export function DeliveryFigures() {
  const t = useTranslations("deliveries.figures");
  const format = useFormatter();
  const words = useDeliveryWords();
  const figures = useDeliveryFigures().data;
  if (!figures) return <Skeleton className="mx-4 my-3 h-24" />;
  const { measured, medianMs, slowestMs, slow, absorbed, deliveries } = figures;
  const none = t("none");
  const facts = [
    { word: t("deliveries"), value: format.number(deliveries) + (figures.isPartial ? "+" : "") },
    { word: t("median"), value: medianMs === null ? none : words.duration(medianMs) },
    {
      word: t("slow"),
      value:
        measured === 0
          ? none
          : format.number(slow / measured, { style: "percent", maximumFractionDigits: 2 }),
    },
    { word: t("slowest"), value: slowestMs === null ? none : words.duration(slowestMs) },
    { word: t("absorbed"), value: format.number(absorbed) },
  ];
  return (
    <section aria-label={t("label")} className="grid gap-2 border-b border-line px-4 py-3">
      <Notice tone={tones[figures.verdict]}>{t(`verdict.${figures.verdict}`)}</Notice>
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {facts.map(({ word, value }) => (
          <div key={word}>
            <dt className="text-xs text-ink-soft">{word}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {figures.replayable > 0 && <ReplayAllButton count={figures.replayable} />}
    </section>
  );
}
