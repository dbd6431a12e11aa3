"use client";

import clsx from "clsx";
import { useLocale } from "next-intl";
import { Amount } from "@/components/ui/amount";
import type { ProductDto } from "@/lib/catalog/contract";
import { formatMoney } from "@/lib/shared/money";

type ProductPriceProps = {
  product: Pick<ProductDto, "price" | "salePrice">;
  /** In a line of small print. */
  isQuiet?: boolean;
  className?: string;
};

/** What the product costs now, and struck beside it what it cost before a sale. */
export function ProductPrice({
  product: { price, salePrice },
  isQuiet = false,
  className,
}: ProductPriceProps) {
  const locale = useLocale();
  const now = salePrice ?? price;
  if (!now) return null;
  return (
    <span className={clsx("inline-flex items-baseline gap-1.5", className)}>
      {salePrice && price && (
        <del className="text-xs text-ink-soft">
          <Amount>{formatMoney(price, locale)}</Amount>
        </del>
      )}
      <Amount tone={isQuiet ? "soft" : "neutral"}>{formatMoney(now, locale)}</Amount>
    </span>
  );
}
