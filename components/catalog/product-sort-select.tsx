"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { productSorts } from "@/lib/catalog/contract";
import type { ProductListFilter } from "./product-list-path";

type ProductSortSelectProps = {
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
  className: string;
};

/** Without a search there is no best match: the list is by name, and says so. */
export function ProductSortSelect({ filter, onFilter, className }: ProductSortSelectProps) {
  const t = useTranslations("catalog.sort");
  const isSearch = filter.q.trim() !== "";
  const options = productSorts
    .filter((sort) => isSearch || sort !== "name")
    .map((value) => ({ value, label: t(value === "relevance" && !isSearch ? "name" : value) }));
  const value = filter.sort ?? "relevance";
  return (
    <Select
      label={t("label")}
      isLabelHidden
      className={className}
      options={options}
      value={value === "name" && !isSearch ? "relevance" : value}
      onChange={(sort) => {
        const { sort: _former, ...rest } = filter;
        onFilter(sort === "relevance" ? rest : { ...rest, sort });
      }}
    />
  );
}
