"use client";

import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import type { OrderSummaryDto } from "@/lib/orders/contract";
import { formatMoney } from "@/lib/shared/money";

type OrderTotalsTextProps = Pick<OrderSummaryDto, "totals" | "isTotalIncomplete">;

/** One amount per currency, never added up; says so when a line is missing from it. */
export function OrderTotalsText({ totals, isTotalIncomplete }: OrderTotalsTextProps) {
  const t = useTranslations("orders");
  const locale = useLocale();
  return (
    <span className="flex flex-col items-end">
      {totals.map((total) => (
        <Amount key={total.currency} tone="strong" className="text-lg leading-6">
          {formatMoney(total, locale)}
        </Amount>
      ))}
      {isTotalIncomplete && <span className="text-xs font-medium text-warn">{t("incomplete")}</span>}
    </span>
  );
}
