"use client";

import { LayoutGrid, Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { CatalogDto } from "@/lib/catalog/contract";
import { AvailabilityChoice } from "./availability-choice";
import type { CatalogView } from "./catalog-view";
import { useCollections } from "./collection-queries";
import { ProductFilterButtons } from "./product-filter-buttons";
import { ProductFilterChips } from "./product-filter-chips";
import { ProductFilterSheet } from "./product-filter-sheet";
import type { ProductListFilter } from "./product-list-path";
import { ProductSortSelect } from "./product-sort-select";
import { useSlashKey } from "./use-slash-key";

const every = "every";

type CatalogToolbarProps = {
  filter: ProductListFilter;
  catalogs: readonly CatalogDto[];
  view: CatalogView;
  onFilter: (filter: ProductListFilter) => void;
  onView: (view: CatalogView) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search field down into the products. */
  onWalk: () => void;
};

export function CatalogToolbar(props: CatalogToolbarProps) {
  const { filter, catalogs, view, onFilter, onView, searchRef, onWalk } = props;
  const t = useTranslations("catalog");
  useSlashKey(searchRef);
  const collections = useCollections(filter.catalogId).data ?? [];
  const narrowing = { filter, collections, onFilter };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-2 max-md:pb-3">
        <SearchField
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clearSearch")}
          keys="/"
          value={filter.q}
          onChange={(q) => onFilter({ ...filter, q })}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return event.continuePropagation();
            event.preventDefault();
            onWalk();
          }}
          inputRef={searchRef}
          className="w-full min-w-56 flex-1 max-md:basis-full"
        />
        <ProductFilterSheet {...narrowing} className="md:hidden!" />
        {catalogs.length > 1 && (
          <Select
            label={t("catalogChoice")}
            isLabelHidden
            className="w-44 max-md:w-28 max-md:flex-1"
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
        <ProductSortSelect filter={filter} onFilter={onFilter} className="w-44 max-md:w-28 max-md:flex-1" />
        <SegmentedControl
          label={t("view.label")}
          value={view}
          onChange={onView}
          isIconOnly
          segments={[
            { value: "list", label: t("view.list"), icon: Rows3 },
            { value: "grid", label: t("view.grid"), icon: LayoutGrid },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2 pb-3 max-md:hidden">
        <AvailabilityChoice filter={filter} onFilter={onFilter} />
        <ProductFilterButtons {...narrowing} />
      </div>
      <ProductFilterChips {...narrowing} />
    </>
  );
}
