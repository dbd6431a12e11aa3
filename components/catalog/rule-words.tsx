"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CollectionRule } from "@/lib/catalog/collection-contract";
import { usePriceWords } from "./use-price-words";

/** A rule as a clerk would say it, one line for each condition. */
export function RuleWords({ rule }: { rule: CollectionRule }) {
  const t = useTranslations("catalog.collections");
  const format = useFormatter();
  const priceWords = usePriceWords();
  return (
    <div className="border-b border-line px-4 py-3 text-sm md:px-6">
      {rule.conditions.length > 1 && (
        <p className="text-ink-soft">{t(rule.match === "all" ? "allHold" : "anyHolds")}</p>
      )}
      <ul>
        {rule.conditions.map((condition) => (
          <li key={JSON.stringify(condition)} className="wrap-anywhere">
            <span className="text-ink-soft">{t(condition.field)}</span>{" "}
            <bdi>
              {condition.field === "price"
                ? priceWords(condition.from, condition.to)
                : format.list(condition.values, { type: "disjunction" })}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
