"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type CatalogDto, productSorts } from "@/lib/catalog/contract";
import { useCollections } from "./collection-queries";
import { ProductFilterChips } from "./product-filter-chips";
import { ProductFilterMenu } from "./product-filter-menu";
import type { ProductListFilter } from "./product-list-path";
import { useSlashKey } from "./use-slash-key";

const every = "every";

type CatalogToolbarProps = {
  filter: ProductListFilter;
  catalogs: readonly CatalogDto[];
  onFilter: (filter: ProductListFilter) => void;
};

export function CatalogToolbar({ filter, catalogs, onFilter }: CatalogToolbarProps) {
  const t = useTranslations("catalog");
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(search);
  const collections = useCollections(filter.catalogId).data ?? [];
  const others = { filter, collections, onFilter };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <SearchField
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clearSearch")}
          keys="/"
          value={filter.q}
          onChange={(q) => onFilter({ ...filter, q })}
          inputRef={search}
          className="w-full max-w-md min-w-56 flex-1"
        />
        <SegmentedControl
          label={t("filter.label")}
          value={filter.availability}
          onChange={(availability) => onFilter({ ...filter, availability })}
          segments={[
            { value: "any", label: t("filter.any") },
            { value: "available", label: t("filter.available") },
            { value: "unavailable", label: t("filter.unavailable") },
          ]}
        />
        <Select
          label={t("sort.label")}
          isLabelHidden
          className="w-44"
          options={productSorts
            .map((value) => ({
              value,
              label: value === "relevance" && filter.q.trim() === "" ? t("sort.name") : t(`sort.${value}`),
            }))
            .filter(({ value }) => value !== (filter.q.trim() === "" ? "name" : ""))}
          value={
            filter.sort === "name" && filter.q.trim() === "" ? "relevance" : (filter.sort ?? "relevance")
          }
          onChange={(sort) => {
            const { sort: _former, ...rest } = filter;
            onFilter(sort === "relevance" ? rest : { ...rest, sort });
          }}
        />
        <ProductFilterMenu {...others} />
        {catalogs.length > 1 && (
          <Select
            label={t("catalogChoice")}
            isLabelHidden
            className="w-52"
            options={[
              { value: every, label: t("every") },
              ...catalogs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={filter.catalogId ?? every}
            onChange={(catalogId) =>
              onFilter({ ...filter, catalogId: catalogId === every ? null : catalogId })
            }
          />
        )}
      </div>
      <ProductFilterChips {...others} />
    </>
  );
}
