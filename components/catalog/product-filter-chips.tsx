"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { ProductListFilter, ProductNarrowing } from "./product-list-path";
import { usePriceWords } from "./use-price-words";
import { withoutNarrowing } from "./without-narrowing";

type ProductFilterChipsProps = {
  filter: ProductListFilter;
  collections: readonly CollectionDto[];
  onFilter: (filter: ProductListFilter) => void;
};

interface Narrowed {
  word: string;
  names: (keyof ProductNarrowing)[];
}

/** What the list is narrowed by at the moment, each of it one press to take away. */
export function ProductFilterChips({ filter, collections, onFilter }: ProductFilterChipsProps) {
  const t = useTranslations("catalog.narrow");
  const a = useTranslations("catalog.filter");
  const priceWords = usePriceWords();
  const { availability, collectionId, brand, category, priceFrom, priceTo, visibility, photo, removed } =
    filter;
  const collection = collections.find(({ id }) => id === collectionId)?.name ?? t("collection");
  const price = priceWords(priceFrom ?? null, priceTo ?? null);
  const all: (Narrowed | false)[] = [
    collectionId !== undefined && { word: collection, names: ["collectionId"] },
    brand !== undefined && { word: brand, names: ["brand"] },
    category !== undefined && { word: category, names: ["category"] },
    price !== "" && { word: price, names: ["priceFrom", "priceTo"] },
    visibility !== undefined && { word: t(visibility), names: ["visibility"] },
    photo === "without" && { word: t("withoutPhoto"), names: ["photo"] },
    removed === true && { word: t("removed"), names: ["removed"] },
  ];
  const chips = all.filter((chip) => chip !== false);
  const isByAvailability = availability !== "any";
  if (chips.length === 0 && !isByAvailability) return null;
  return (
    <ul aria-label={t("current")} className="flex flex-wrap items-center gap-2 pb-3">
      {isByAvailability && (
        <li className="flex min-w-0">
          <Chip
            onRemove={() => onFilter({ ...filter, availability: "any" })}
            removeLabel={t("remove", { filter: a(availability) })}
          >
            {a(availability)}
          </Chip>
        </li>
      )}
      {chips.map(({ word, names }) => (
        <li key={names.join()} className="flex min-w-0">
          <Chip
            onRemove={() => onFilter(withoutNarrowing(filter, names))}
            removeLabel={t("remove", { filter: word })}
          >
            <bdi>{word}</bdi>
          </Chip>
        </li>
      ))}
      {chips.length + Number(isByAvailability) > 1 && (
        <li>
          <Button
            size="s"
            variant="quiet"
            onPress={() => {
              const { q, catalogId, sort } = filter;
              onFilter({ q, catalogId, availability: "any", ...(sort && { sort }) });
            }}
          >
            {t("clear")}
          </Button>
        </li>
      )}
    </ul>
  );
}
