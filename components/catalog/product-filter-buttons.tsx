"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { CollectionPanel } from "./collection-panel";
import { FacetPanel } from "./facet-panel";
import { PricePanel } from "./price-panel";
import { ProductFilterMenu } from "./product-filter-menu";
import type { ProductListFilter } from "./product-list-path";

type ProductFilterButtonsProps = {
  filter: ProductListFilter;
  collections: readonly CollectionDto[];
  onFilter: (filter: ProductListFilter) => void;
};

/** Each way to narrow the list behind a button of its own, where there is room for them. */
export function ProductFilterButtons({ filter, collections, onFilter }: ProductFilterButtonsProps) {
  const t = useTranslations("catalog.narrow");
  return (
    <>
      <FilterButton label={t("brand")}>
        {(close) => <FacetPanel facet="brand" filter={filter} onFilter={andThen(onFilter, close)} />}
      </FilterButton>
      <FilterButton label={t("category")}>
        {(close) => <FacetPanel facet="category" filter={filter} onFilter={andThen(onFilter, close)} />}
      </FilterButton>
      <FilterButton label={t("priceLabel")}>
        {(close) => <PricePanel filter={filter} onFilter={andThen(onFilter, close)} />}
      </FilterButton>
      {collections.length > 0 && (
        <FilterButton label={t("collection")}>
          {(close) => (
            <CollectionPanel collections={collections} filter={filter} onFilter={andThen(onFilter, close)} />
          )}
        </FilterButton>
      )}
      <ProductFilterMenu filter={filter} onFilter={onFilter} />
    </>
  );
}

function andThen(onFilter: (filter: ProductListFilter) => void, close: () => void) {
  return (next: ProductListFilter) => {
    onFilter(next);
    close();
  };
}

type FilterButtonProps = { label: string; children: (close: () => void) => ReactNode };

function FilterButton({ label, children }: FilterButtonProps) {
  return (
    <Popover
      label={label}
      className="w-80 max-w-full p-2!"
      trigger={
        <Button>
          {label}
          <Icon icon={ChevronDown} className="text-ink-soft" />
        </Button>
      }
    >
      {children}
    </Popover>
  );
}
