"use client";

import { ChevronDown, CircleCheck, Info } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { DeliveryFigureFacts } from "./delivery-figure-facts";
import { useDeliveryFigures } from "./delivery-queries";
import { ReplayAllButton } from "./replay-all-button";
import { useDeliveryWords } from "./use-delivery-words";

const brokenTones = { median_high: "warn", many_slow: "warn", too_late: "bad" } as const;

/** How fast 360dialog was answered in the last 24 hours: one quiet line, until a limit is broken. */
export function DeliveryFigures() {
  const t = useTranslations("deliveries.figures");
  const format = useFormatter();
  const words = useDeliveryWords();
  const figures = useDeliveryFigures().data;
  if (!figures) return <Skeleton className="mx-4 my-2 h-5" />;
  const { verdict, medianMs, deliveries, isPartial, replayable } = figures;
  const isQuiet = verdict === "good" || verdict === "nothing_measured";
  const isGood = verdict === "good" && medianMs !== null;
  return (
    <section aria-label={t("label")} className="grid gap-2 border-b border-line px-4 py-2">
      {isQuiet ? (
        <details className="group text-sm">
          <summary className="flex cursor-pointer list-none items-center gap-2 rounded-sm text-ink-soft pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
            <Icon icon={isGood ? CircleCheck : Info} className={isGood ? "text-good" : ""} />
            <span className="min-w-0 flex-1">
              {isGood
                ? t("allWell", {
                    count: format.number(deliveries) + (isPartial ? "+" : ""),
                    duration: words.duration(medianMs),
                  })
                : t("verdict.nothing_measured")}
            </span>
            <Icon icon={ChevronDown} className="transition-transform group-open:rotate-180" />
          </summary>
          <DeliveryFigureFacts figures={figures} className="pt-2" />
        </details>
      ) : (
        <>
          <Notice tone={brokenTones[verdict]}>{t(`verdict.${verdict}`)}</Notice>
          <DeliveryFigureFacts figures={figures} />
        </>
      )}
      {replayable > 0 && <ReplayAllButton count={replayable} />}
    </section>
  );
}
