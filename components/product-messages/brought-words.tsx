"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import type { BroughtCounts } from "@/lib/orders/brought-contract";
import { formatMoney } from "@/lib/shared/money";

/** What a message brought, in a line: one amount per currency, never added up. */
export function BroughtWords({ brought }: { brought: BroughtCounts }) {
  const t = useTranslations("productMessages.brought");
  const locale = useLocale();
  const format = useFormatter();
  const { cartCount, orderCount, revenue, probableCartCount, isRevenueIncomplete } = brought;
  if (cartCount === 0) return <span className="text-ink-soft">{t("nothingYet")}</span>;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        {revenue.map((money) => (
          <Amount key={money.currency} tone="strong">
            {formatMoney(money, locale)}
          </Amount>
        ))}
        <span>
          {format.list([t("carts", { count: cartCount }), t("orders", { count: orderCount })], {
            type: "unit",
          })}
        </span>
      </span>
      {(probableCartCount > 0 || isRevenueIncomplete) && (
        <span className="text-xs text-ink-soft">
          {probableCartCount > 0 && t("probably", { count: probableCartCount, all: cartCount })}
          {probableCartCount > 0 && isRevenueIncomplete && " · "}
          {isRevenueIncomplete && t("incomplete")}
        </span>
      )}
    </>
  );
}
