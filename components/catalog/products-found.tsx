"use client";

import { useTranslations } from "next-intl";
import { useProductCount } from "./catalog-queries";
import type { ProductListFilter } from "./product-list-path";

export function ProductsFound({ filter }: { filter: ProductListFilter }) {
  const t = useTranslations("catalog");
  const found = useProductCount(filter).data;
  return (
    <p aria-live="polite" className="min-h-8 border-b border-line px-4 py-1.5 text-sm text-ink-soft md:px-6">
      {found && t(found.isCapped ? "foundMore" : "found", { count: found.count })}
    </p>
  );
}
