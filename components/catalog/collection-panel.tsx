"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { FacetChoices } from "./facet-choices";
import type { ProductListFilter } from "./product-list-path";
import { withoutNarrowing } from "./without-narrowing";

type CollectionPanelProps = {
  collections: readonly CollectionDto[];
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
};

export function CollectionPanel({ collections, filter, onFilter }: CollectionPanelProps) {
  const t = useTranslations("catalog.narrow");
  const format = useFormatter();
  return (
    <FacetChoices
      label={t("collection")}
      choices={collections.map(({ id, name, products }) => ({
        id,
        word: name,
        count: `${format.number(products.count)}${products.isCapped ? "+" : ""}`,
      }))}
      chosenId={filter.collectionId ?? null}
      onChoose={(collectionId) => {
        const rest = withoutNarrowing(filter, ["collectionId"]);
        onFilter(collectionId === null ? rest : { ...rest, collectionId });
      }}
    />
  );
}
