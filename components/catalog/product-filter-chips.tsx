"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { ProductListFilter, ProductNarrowing } from "./product-list-path";

type ProductFilterChipsProps = {
  filter: ProductListFilter;
  collections: readonly CollectionDto[];
  onFilter: (filter: ProductListFilter) => void;
};

/** What the list is narrowed by at the moment, each of it one press to take away. */
export function ProductFilterChips({ filter, collections, onFilter }: ProductFilterChipsProps) {
  const t = useTranslations("catalog.narrow");
  const { collectionId, brand, category, priceFrom, priceTo, visibility, photo, removed } = filter;
  const collection = collections.find(({ id }) => id === collectionId)?.name ?? t("collection");
  const chips: { word: string; names: (keyof ProductNarrowing)[] }[] = [
    ...(collectionId ? [{ word: collection, names: ["collectionId" as const] }] : []),
    ...(brand ? [{ word: brand, names: ["brand" as const] }] : []),
    ...(category ? [{ word: category, names: ["category" as const] }] : []),
    ...(priceFrom || priceTo
      ? [
          {
            word: t("price", { from: priceFrom ?? "0", to: priceTo ?? "∞" }),
            names: ["priceFrom" as const, "priceTo" as const],
          },
        ]
      : []),
    ...(visibility ? [{ word: t(visibility), names: ["visibility" as const] }] : []),
    ...(photo === "without" ? [{ word: t("withoutPhoto"), names: ["photo" as const] }] : []),
    ...(removed ? [{ word: t("removed"), names: ["removed" as const] }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("current")} className="flex flex-wrap gap-2 pb-3">
      {chips.map(({ word, names }) => (
        <li key={names.join()} className="flex min-w-0">
          <Chip onRemove={() => onFilter(without(filter, names))} removeLabel={t("remove", { filter: word })}>
            {word}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

function without(filter: ProductListFilter, names: readonly string[]): ProductListFilter {
  const { q, availability, catalogId, ...rest } = filter;
  const kept = Object.entries(rest).filter(([name]) => !names.includes(name));
  return { q, availability, catalogId, ...Object.fromEntries(kept) };
}
