"use client";

import { PackageSearch, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useProductPages } from "@/components/catalog/catalog-queries";
import type { ProductListFilter } from "@/components/catalog/product-list-path";
import { useDebounced } from "@/components/catalog/use-debounced";
import { useSlashKey } from "@/components/catalog/use-slash-key";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField, type SearchFieldProps } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useRovingItem } from "@/components/ui/use-roving-item";
import { VirtualList } from "@/components/ui/virtual-list";
import type { ProductDto } from "@/lib/catalog/contract";
import type { PastedSection } from "@/lib/product-messages/sections-of-paste";
import { PickRow } from "./pick-row";
import { PickerNarrowing } from "./picker-narrowing";

const searchDelayMs = 150;
const rowHeight = 60;

/** From the search field: Enter picks the first result, the arrow down walks into the list. */
type Wish = "pick" | "walk";

type SearchKeyEvent = Parameters<NonNullable<SearchFieldProps["onKeyDown"]>>[0];

type ProductPickerProps = {
  catalogId: string;
  pickedIds: ReadonlySet<string>;
  onToggle: (product: ProductDto) => void;
  onAddSection: (section: PastedSection) => void;
  /** Below the search field. */
  beside?: ReactNode;
};

/** The catalog to pick from: one press adds a product, the next takes it out. */
export function ProductPicker({ catalogId, pickedIds, onToggle, onAddSection, beside }: ProductPickerProps) {
  const t = useTranslations("productMessages.picker");
  const c = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const [q, setQ] = useState("");
  const settledQ = useDebounced(q.trim(), searchDelayMs);
  const [narrowed, setNarrowed] = useState<Pick<ProductListFilter, "sort" | "collectionId">>({});
  const filter = { q: settledQ, availability: "any" as const, catalogId, ...narrowed };
  const pages = useProductPages(filter);
  const products = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const search = useRef<HTMLInputElement>(null);
  const roving = useRovingItem(products.length, { onLeaveUpwards: () => search.current?.focus() });
  useSlashKey(search);
  const firstId = products[0]?.id;
  useEffect(() => {
    if (firstId !== undefined) roving.reset();
  }, [firstId, roving.reset]);

  // Results of the words before may still stand there: a key pressed now means those to come.
  const isStale = settledQ !== q.trim() || pages.isPlaceholderData;
  const wish = useRef<Wish | null>(null);
  useEffect(() => {
    if (isStale || wish.current === null) return;
    grant(wish.current);
    wish.current = null;
  });

  function ask(next: Wish) {
    if (isStale) wish.current = next;
    else grant(next);
  }

  function grant(granted: Wish) {
    const [first] = products;
    if (!first) return;
    if (granted === "walk") roving.enter(0);
    else if (q.trim() !== "") onToggle(first);
  }

  function onSearchKey(event: SearchKeyEvent) {
    if (event.key !== "ArrowDown") return event.continuePropagation();
    event.preventDefault();
    ask("walk");
  }

  return (
    <>
      <div className="p-3">
        <SearchField
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clear")}
          keys="/"
          value={q}
          onChange={(next) => {
            wish.current = null;
            setQ(next);
          }}
          onSubmit={() => ask("pick")}
          onKeyDown={onSearchKey}
          inputRef={search}
        />
        <PickerNarrowing
          catalogId={catalogId}
          filter={filter}
          onFilter={({ sort, collectionId }) =>
            setNarrowed({ ...(sort && { sort }), ...(collectionId && { collectionId }) })
          }
          onAddSection={onAddSection}
        />
        {beside}
      </div>
      {pages.isPending && <SkeletonRows label={c("loading")} hasPhoto rows={10} />}
      {pages.isError && !pages.data && (
        <FailureState
          className="m-3"
          title={c("failed.title")}
          retryLabel={c("failed.retry")}
          onRetry={() => pages.refetch()}
          isRetrying={pages.isFetching}
          {...detailsOf(pages.error)}
        >
          {wordsOf(pages.error)}
        </FailureState>
      )}
      {pages.data && products.length === 0 && q.trim() !== "" && (
        <EmptyState
          icon={PackageSearch}
          title={t("nothing.title")}
          action={<Button onPress={() => setQ("")}>{t("clear")}</Button>}
        >
          {t("nothing.text", { q: q.trim() })}
        </EmptyState>
      )}
      {pages.data && products.length === 0 && q.trim() === "" && narrowed.collectionId !== undefined && (
        <EmptyState icon={ShoppingBag} title={t("emptyCollection")} />
      )}
      {pages.data && products.length === 0 && q.trim() === "" && narrowed.collectionId === undefined && (
        <EmptyState
          icon={ShoppingBag}
          title={t("empty.title")}
          action={<LinkButton href="/catalog">{t("empty.action")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      )}
      {products.length > 0 && (
        <VirtualList
          items={products}
          keyOf={(product) => product.id}
          rowHeight={rowHeight}
          label={t("results")}
          keptIndex={roving.index}
          activeIndex={roving.isInside ? roving.index : undefined}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          renderRow={(product, index) => (
            <PickRow
              product={product}
              isPicked={pickedIds.has(product.retailerId)}
              onToggle={() => onToggle(product)}
              {...roving.itemProps(index)}
            />
          )}
        />
      )}
    </>
  );
}
