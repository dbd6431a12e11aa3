"use client";

import { useFormatter, useTranslations } from "next-intl";

/** A range of prices in words: "5 to 8", "From 25", "Up to 5". Without a currency: a list may hold several. */
export function usePriceWords(): (from: string | null, to: string | null) => string {
  const t = useTranslations("catalog.narrow");
  const format = useFormatter();
  // Shown only; what is asked for stays the exact text.
  const written = (amount: string) => format.number(Number(amount), { maximumFractionDigits: 6 });
  return (from, to) => {
    if (from === null) return to === null ? "" : t("priceTo", { to: written(to) });
    return to === null
      ? t("priceFrom", { from: written(from) })
      : t("price", { from: written(from), to: written(to) });
  };
}
