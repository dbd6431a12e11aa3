"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { FailureState } from "@/components/ui/failure-state";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { FacetChoices } from "./facet-choices";
import { useProductFacet } from "./facet-queries";
import type { ProductListFilter } from "./product-list-path";
import { useDebounced } from "./use-debounced";
import { withoutNarrowing } from "./without-narrowing";

type FacetPanelProps = {
  facet: "brand" | "category";
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
  /** In a sheet with others: the most frequent few. */
  isShort?: boolean;
};

const shortLength = 6;

/** Brands or categories to choose from, with a field to find one among very many. */
export function FacetPanel({ facet, filter, onFilter, isShort = false }: FacetPanelProps) {
  const t = useTranslations("catalog.narrow");
  const c = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const format = useFormatter();
  const [find, setFind] = useState("");
  const found = useProductFacet(facet, withoutNarrowing(filter, [facet]), useDebounced(find.trim(), 150));
  const chosen = filter[facet];
  const all = found.data?.values ?? [];
  const values = isShort ? all.slice(0, shortLength) : all;
  const hasMore = values.length < all.length || found.data?.isCapped === true;
  // What is chosen can be taken back although it is not among the most frequent.
  const isMissing = chosen !== undefined && find === "" && !values.some(({ value }) => value === chosen);
  const choices = [
    ...(isMissing ? [{ id: chosen, word: chosen, count: "" }] : []),
    ...values.map(({ value, count }) => ({ id: value, word: value, count: format.number(count) })),
  ];
  return (
    <div className="grid min-h-40 content-start gap-2">
      {(find !== "" || values.length > 7 || hasMore) && (
        <SearchField
          label={t(`find.${facet}`)}
          clearLabel={c("clearSearch")}
          value={find}
          onChange={setFind}
        />
      )}
      {found.isPending && (
        <div role="status" aria-label={t("loading")} className="grid gap-3 p-2">
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-4 w-3/5" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      )}
      {found.isError && !found.data && (
        <FailureState
          title={t("failed")}
          retryLabel={c("failed.retry")}
          onRetry={() => found.refetch()}
          isRetrying={found.isFetching}
        >
          {wordsOf(found.error)}
        </FailureState>
      )}
      {found.data &&
        (choices.length === 0 && find !== "" ? (
          <p className="px-2.5 py-2 text-sm text-ink-soft">{t("noValue")}</p>
        ) : (
          <FacetChoices
            label={t(facet)}
            choices={choices}
            isWhole={isShort}
            chosenId={chosen ?? null}
            onChoose={(value) => {
              const rest = withoutNarrowing(filter, [facet]);
              onFilter(value === null ? rest : { ...rest, [facet]: value });
            }}
          />
        ))}
      {hasMore && <p className="px-2.5 text-xs text-ink-soft">{t("more")}</p>}
    </div>
  );
}
