"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { AvailabilityChoice } from "./availability-choice";
import { useProductCount } from "./catalog-queries";
import { CollectionPanel } from "./collection-panel";
import { FacetChoices } from "./facet-choices";
import { FacetPanel } from "./facet-panel";
import { PricePanel } from "./price-panel";
import type { ProductListFilter } from "./product-list-path";
import { productStates, stateOf, withState } from "./product-states";
import { countNarrowings } from "./without-narrowing";

type ProductFilterSheetProps = {
  filter: ProductListFilter;
  collections: readonly CollectionDto[];
  onFilter: (filter: ProductListFilter) => void;
  className: string;
};

/** All ways to narrow the list one below the other, for narrow screens. */
export function ProductFilterSheet({ className, ...props }: ProductFilterSheetProps) {
  const t = useTranslations("catalog.narrow");
  const [isOpen, setIsOpen] = useState(false);
  const count = countNarrowings(props.filter);
  return (
    <>
      <Button
        icon={ListFilter}
        className={className}
        aria-label={count > 0 ? t("active", { count }) : t("action")}
        onPress={() => setIsOpen(true)}
      >
        {count > 0 ? `${t("action")} · ${count}` : t("action")}
      </Button>
      {isOpen && <OpenSheet {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type OpenSheetProps = Omit<ProductFilterSheetProps, "className"> & { onClose: () => void };

function OpenSheet({ filter, collections, onFilter, onClose }: OpenSheetProps) {
  const t = useTranslations("catalog.narrow");
  const p = useTranslations("catalog.product");
  const { q, catalogId, sort } = filter;
  const found = useProductCount(filter).data;
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("label")}
      closeLabel={t("close")}
      footer={
        <>
          <Button
            onPress={() => onFilter({ q, catalogId, availability: "any", ...(sort && { sort }) })}
            className="whitespace-normal!"
          >
            {t("clear")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {found ? t(found.isCapped ? "showMore" : "show", { count: found.count }) : t("close")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <Part title={t("availability")}>
          <AvailabilityChoice filter={filter} onFilter={onFilter} className="flex!" />
        </Part>
        <Part title={t("category")}>
          <FacetPanel facet="category" filter={filter} onFilter={onFilter} isShort />
        </Part>
        <Part title={t("brand")}>
          <FacetPanel facet="brand" filter={filter} onFilter={onFilter} isShort />
        </Part>
        <Part title={t("priceLabel")}>
          <PricePanel filter={filter} onFilter={onFilter} />
        </Part>
        {collections.length > 0 && (
          <Part title={t("collection")}>
            <CollectionPanel collections={collections} filter={filter} onFilter={onFilter} />
          </Part>
        )}
        <Part title={p("feed")}>
          <FacetChoices
            label={p("feed")}
            choices={productStates.map((state) => ({ id: state, word: t(state), count: "" }))}
            isWhole
            chosenId={stateOf(filter)}
            onChoose={(id) =>
              onFilter(withState(filter, productStates.find((state) => state === id) ?? "every"))
            }
          />
        </Part>
      </div>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="pb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
