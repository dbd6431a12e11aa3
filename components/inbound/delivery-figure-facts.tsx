"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { DeliveryFiguresDto } from "@/lib/inbound/contract";
import { useDeliveryWords } from "./use-delivery-words";

type DeliveryFigureFactsProps = { figures: DeliveryFiguresDto; className?: string };

export function DeliveryFigureFacts({ figures, className }: DeliveryFigureFactsProps) {
  const t = useTranslations("deliveries.figures");
  const format = useFormatter();
  const words = useDeliveryWords();
  const { measured, medianMs, slowestMs, slow, absorbed, deliveries } = figures;
  const none = t("none");
  const share = { style: "percent", maximumFractionDigits: 2 } as const;
  const facts = [
    { word: t("deliveries"), value: format.number(deliveries) + (figures.isPartial ? "+" : "") },
    { word: t("median"), value: medianMs === null ? none : words.duration(medianMs) },
    { word: t("slow"), value: measured === 0 ? none : format.number(slow / measured, share) },
    { word: t("slowest"), value: slowestMs === null ? none : words.duration(slowestMs) },
    { word: t("absorbed"), value: format.number(absorbed) },
  ];
  return (
    // Three and two, or all five: never one alone on a row.
    <dl className={clsx("grid grid-cols-3 gap-x-4 gap-y-1 sm:max-lg:grid-cols-5", className)}>
      {facts.map(({ word, value }) => (
        <div key={word} className="min-w-0">
          <dt className="text-xs break-words text-ink-soft">{word}</dt>
          <dd className="font-medium break-words text-ink tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
