"use client";

import { useMutation } from "@tanstack/react-query";
import { ListPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { fetchCollectionProducts, useCollections } from "@/components/catalog/collection-queries";
import type { ProductListFilter } from "@/components/catalog/product-list-path";
import { ProductSortSelect } from "@/components/catalog/product-sort-select";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-queue";
import { draftProductsMax } from "@/lib/product-messages/contract";
import { type PastedSection, sectionOfCollection } from "@/lib/product-messages/sections-of-paste";

const every = "every";

type PickerNarrowingProps = {
  catalogId: string;
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
  onAddSection: (section: PastedSection) => void;
};

/** In which order, and of which collection, which can be added in one go. */
export function PickerNarrowing({ catalogId, filter, onFilter, onAddSection }: PickerNarrowingProps) {
  const t = useTranslations("productMessages.picker");
  const wordsOf = useProblemWords();
  const collections = useCollections(catalogId).data ?? [];
  const chosen = collections.find(({ id }) => id === filter.collectionId);
  const adding = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => fetchCollectionProducts(id),
    onSuccess: (products, { name }) => onAddSection(sectionOfCollection(name, products)),
    onError: (error) => showToast({ tone: "bad", title: t("collectionFailed"), description: wordsOf(error) }),
  });
  const isTooLarge =
    chosen !== undefined && (chosen.products.isCapped || chosen.products.count > draftProductsMax);
  const reason = isTooLarge ? t("collectionTooLarge", { max: draftProductsMax }) : undefined;

  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <ProductSortSelect filter={filter} onFilter={onFilter} className="min-w-36 flex-1" />
      {collections.length > 0 && (
        <Select
          label={t("collection")}
          isLabelHidden
          className="min-w-36 flex-1"
          options={[
            { value: every, label: t("everyProduct") },
            ...collections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={chosen?.id ?? every}
          onChange={(id) => {
            const { collectionId: _former, ...rest } = filter;
            onFilter(id === every ? rest : { ...rest, collectionId: id });
          }}
        />
      )}
      {chosen && chosen.products.count > 0 && (
        <Button
          size="s"
          icon={ListPlus}
          onPress={() => adding.mutate(chosen)}
          isBusy={adding.isPending}
          disabledReason={reason}
        >
          {t("addCollection", { count: chosen.products.count })}
        </Button>
      )}
    </div>
  );
}
