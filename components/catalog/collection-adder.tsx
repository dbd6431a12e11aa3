"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import type { ProductDto } from "@/lib/catalog/contract";
import { useProductPages } from "./catalog-queries";
import { CollectionAdderFound } from "./collection-adder-found";
import { useDebounced } from "./use-debounced";

type CollectionAdderProps = {
  catalogId: string;
  heldIds: ReadonlySet<string>;
  onAdd: (product: ProductDto) => void;
};

const shownMax = 8;

/** Finds products to put at the end of a collection; Enter adds the first. */
export function CollectionAdder({ catalogId, heldIds, onAdd }: CollectionAdderProps) {
  const t = useTranslations("catalog.collections");
  const c = useTranslations("catalog");
  const [q, setQ] = useState("");
  const settled = useDebounced(q.trim(), 150);
  const search = useProductPages(
    { q: settled, availability: "any", catalogId },
    { isEnabled: settled !== "" },
  );
  const found = search.data?.pages[0]?.items.slice(0, shownMax);
  // Of the words before, that nothing was found says nothing.
  const products = search.isPlaceholderData && found?.length === 0 ? undefined : found;
  return (
    <div className="border-b border-line px-4 py-3 md:px-6">
      <SearchField
        label={t("add")}
        placeholder={t("add")}
        clearLabel={c("clearSearch")}
        value={q}
        onChange={setQ}
        onSubmit={() => {
          const first = products?.find(({ id }) => !heldIds.has(id));
          if (first && settled !== "" && settled === q.trim() && !search.isPlaceholderData) onAdd(first);
        }}
      />
      {settled !== "" && (
        <CollectionAdderFound products={products} search={search} heldIds={heldIds} onAdd={onAdd} />
      )}
    </div>
  );
}
