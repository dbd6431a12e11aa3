"use client";

import { PackageSearch, Upload } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { type CatalogAddress, catalogHref, everything, readCatalogAddress } from "./catalog-address";
import { CatalogEmpty } from "./catalog-empty";
import { CatalogFailure } from "./catalog-failure";
import { useCatalogs, useProductPages } from "./catalog-queries";
import { CatalogSummary } from "./catalog-summary";
import { CatalogToolbar } from "./catalog-toolbar";
import { type CatalogView, keepCatalogView } from "./catalog-view";
import { FeedImportDialog } from "./feed-import-dialog";
import { ImportNotices } from "./import-notices";
import type { ProductListFilter } from "./product-list-path";
import { ProductSheet } from "./product-sheet";
import { ProductShelf } from "./product-shelf";
import { ProductsFound } from "./products-found";
import { SkeletonTiles } from "./skeleton-tiles";
import { useDebounced } from "./use-debounced";
import { countNarrowings } from "./without-narrowing";

const searchDelayMs = 150;

type CatalogScreenProps = {
  canImport: boolean;
  /** As it was left; the address may say otherwise. */
  keptView: CatalogView;
};

/** Everything the shop sells, as the last import said. */
export function CatalogScreen({ canImport, keptView }: CatalogScreenProps) {
  const t = useTranslations("catalog");
  const address = readCatalogAddress(new URLSearchParams(useSearchParams()));
  const { openId } = address;
  const [typed, setTyped] = useState(address.filter.q);
  const filter = { ...address.filter, q: typed };
  const view = address.view ?? keptView;
  const [isImporting, setIsImporting] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const shelf = useRef<{ enter: () => void }>(null);
  const catalogs = useCatalogs();
  const q = useDebounced(filter.q.trim(), searchDelayMs);
  const pages = useProductPages({ ...filter, q });
  const products = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = q !== "" || countNarrowings(filter) > 0;
  const isSimilar = pages.data?.pages[0]?.isSimilar ?? false;

  function show(next: Partial<CatalogAddress>, how: "pushState" | "replaceState" = "replaceState") {
    const asked = { ...address, filter, ...next };
    const trimmed = { ...asked.filter, q: asked.filter.q.trim() };
    window.history[how](null, "", catalogHref(trimmed, asked));
  }

  function setFilter(next: ProductListFilter) {
    setTyped(next.q);
    show({ filter: next });
  }

  function setView(next: CatalogView) {
    keepCatalogView(next);
    show({ view: next });
  }

  const isEmpty = pages.data !== undefined && products.length === 0;

  const hasNoCatalogs = catalogs.isError && !catalogs.data;
  const importProblem = canImport ? (hasNoCatalogs ? t("failed.title") : undefined) : t("import.forbidden");
  const importButton = (variant: "primary" | "outline") => (
    <Button
      variant={variant}
      icon={Upload}
      onPress={() => setIsImporting(true)}
      disabledReason={importProblem}
    >
      {t("import.button")}
    </Button>
  );
  const isFirstUse = isEmpty && !isFiltered;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={t("title")}
        description={<CatalogSummary />}
        actions={!isFirstUse && importButton("outline")}
      >
        <CatalogToolbar
          filter={filter}
          catalogs={catalogs.data ?? []}
          view={view}
          onFilter={setFilter}
          onView={setView}
          searchRef={searchField}
          onWalk={() => shelf.current?.enter()}
        />
      </PageHeader>
      {canImport && <ImportNotices />}
      {pages.isPending &&
        (view === "grid" ? (
          <SkeletonTiles label={t("loading")} />
        ) : (
          <SkeletonRows label={t("loading")} hasPhoto rows={12} />
        ))}
      {pages.isError && !pages.data && (
        <CatalogFailure error={pages.error} onRetry={() => pages.refetch()} isRetrying={pages.isFetching} />
      )}
      {isEmpty && isFiltered && (
        <EmptyState
          icon={PackageSearch}
          title={t("nothing.title")}
          action={<Button onPress={() => setFilter(everything)}>{t("nothing.action")}</Button>}
        >
          {t("nothing.text")}
        </EmptyState>
      )}
      {isFirstUse && (
        <CatalogEmpty catalogs={catalogs} canImport={canImport} importButton={importButton("primary")} />
      )}
      {products.length > 0 && (
        <>
          {isSimilar && (
            <Notice tone="neutral" className="mx-4 mt-3 md:mx-6">
              {t("similar", { q })}
            </Notice>
          )}
          {isFiltered && !isSimilar && <ProductsFound filter={{ ...filter, q }} />}
          <ProductShelf
            products={products}
            view={view}
            onOpen={({ id }) => show({ openId: id }, "pushState")}
            onNearEnd={() => {
              if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
                void pages.fetchNextPage();
            }}
            onLeaveUpwards={() => searchField.current?.focus()}
            walkRef={shelf}
          />
        </>
      )}
      {openId !== null && (
        <ProductSheet
          productId={openId}
          name={products.find(({ id }) => id === openId)?.name}
          onVariant={(id) => show({ openId: id })}
          onClose={() => show({ openId: null })}
        />
      )}
      {isImporting && catalogs.data && (
        <FeedImportDialog catalogs={catalogs.data} onClose={() => setIsImporting(false)} />
      )}
    </div>
  );
}
