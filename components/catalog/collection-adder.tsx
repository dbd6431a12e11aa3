"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Photo } from "@/components/ui/photo";
import { SearchField } from "@/components/ui/search-field";
import type { ProductDto } from "@/lib/catalog/contract";
import { useProductPages } from "./catalog-queries";
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
  const pages = useProductPages(
    { q: settled, availability: "any", catalogId },
    { isEnabled: settled !== "" },
  );
  const found = settled === "" ? [] : (pages.data?.pages[0]?.items.slice(0, shownMax) ?? []);
  return (
    <div className="border-b border-line px-4 py-3 md:px-6">
      <SearchField
        label={t("add")}
        placeholder={t("add")}
        clearLabel={c("clearSearch")}
        value={q}
        onChange={setQ}
        onSubmit={() => {
          const first = found.find(({ id }) => !heldIds.has(id));
          if (first && settled === q.trim()) onAdd(first);
        }}
      />
      {settled !== "" && pages.data && found.length === 0 && (
        <p className="pt-2 text-sm text-ink-soft">{c("nothing.title")}</p>
      )}
      {found.length > 0 && (
        <ul aria-label={t("add")} className="pt-2">
          {found.map((product) => (
            <li key={product.id} className="flex items-center gap-3 py-1">
              <Photo src={product.photoPath ?? undefined} name={product.name} size={32} />
              <span dir="auto" className="min-w-0 flex-1 truncate rtl:text-right">
                {product.name}
              </span>
              <IconButton
                size="s"
                icon={heldIds.has(product.id) ? Check : Plus}
                label={t("addOne", { name: product.name })}
                disabledReason={heldIds.has(product.id) ? t("added") : undefined}
                onPress={() => onAdd(product)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
