"use client";

import { useFormatter, useTranslations } from "next-intl";
import { deliveryProblems, eventResults } from "@/lib/inbound/delivery-outcome";

const kilobyte = 1024;

/** Sizes, times and outcomes as staff read them. */
export function useDeliveryWords() {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  return {
    size: (bytes: number) =>
      bytes < kilobyte
        ? format.number(bytes, { style: "unit", unit: "byte", unitDisplay: "long" })
        : format.number(bytes / kilobyte, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 }),
    duration: (ms: number) => format.number(ms, { style: "unit", unit: "millisecond" }),
    /** "2 messages, 1 order"; null while it was not worked on. */
    outcome: (outcome: Record<string, number>) => {
      const parts = eventResults.flatMap((result) => {
        const count = outcome[result];
        return count === undefined ? [] : [t(`outcome.${result}`, { count })];
      });
      return parts.length > 0 ? format.list(parts, { type: "unit" }) : null;
    },
    problem: (code: string) => {
      const known = deliveryProblems.find((name) => name === code);
      return known ? t(`problem.${known}`) : t("problem.unlisted", { code });
    },
  };
}
