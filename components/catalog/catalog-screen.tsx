"use client";

import { LayoutGrid, PackageOpen, PackageSearch, Upload } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { catalogHref, everything, readCatalogAddress, readOpenProduct } from "./catalog-address";
import { CatalogFailure } from "./catalog-failure";
import { useCatalogs, useProductCount, useProductPages } from "./catalog-queries";
import { CatalogToolbar } from "./catalog-toolbar";
import { FeedImportDialog } from "./feed-import-dialog";
import type { ProductListFilter } from "./product-list-path";
import { ProductRow, ProductRowHeads } from "./product-row";
import { ProductSheet } from "./product-sheet";
import { useDebounced } from "./use-debounced";

const searchDelayMs = 150;
const rowHeight = 61;

/** Everything the shop sells, as the last import said. */
export function CatalogScreen({ canImport }: { canImport: boolean }) {
  const t = useTranslations("catalog");
  const search = new URLSearchParams(useSearchParams());
  const address = readCatalogAddress(search);
  const openId = readOpenProduct(search);
  const [typed, setTyped] = useState(address.q);
  const filter = { ...address, q: typed };
  const [isImporting, setIsImporting] = useState(false);
  const catalogs = useCatalogs();
  const q = useDebounced(filter.q.trim(), searchDelayMs);
  const pages = useProductPages({ ...filter, q });
  const products = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered =
    catalogHref({ ...filter, q: q, catalogId: null, sort: "relevance" }) !== "/catalog?sort=relevance";
  const isSimilar = pages.data?.pages[0]?.isSimilar ?? false;

  function setFilter(next: ProductListFilter) {
    setTyped(next.q);
    window.history.replaceState(null, "", catalogHref({ ...next, q: next.q.trim() }));
  }
  const show = (id: string | null, how: "pushState" | "replaceState" = "replaceState") =>
    window.history[how](null, "", catalogHref({ ...filter, q: filter.q.trim() }, id));
  const isEmpty = pages.data !== undefined && products.length === 0;

  const importButton = (variant: "primary" | "outline") => (
    <Button
      variant={variant}
      icon={Upload}
      onPress={() => setIsImporting(true)}
      disabledReason={canImport ? undefined : t("import.forbidden")}
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
        actions={
          !isFirstUse && (
            <>
              <LinkButton href="/catalog/collections" variant="quiet" icon={LayoutGrid}>
                {t("collections.link")}
              </LinkButton>
              {importButton("outline")}
            </>
          )
        }
      >
        <CatalogToolbar filter={filter} catalogs={catalogs.data ?? []} onFilter={setFilter} />
      </PageHeader>
      {pages.isPending && <SkeletonRows label={t("loading")} hasPhoto rows={12} />}
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
      {isFirstUse && catalogs.data?.length === 0 && (
        <EmptyState
          icon={PackageOpen}
          title={t("noCatalog.title")}
          action={<LinkButton href="/settings">{t("noCatalog.action")}</LinkButton>}
        >
          {t("noCatalog.text")}
        </EmptyState>
      )}
      {isFirstUse && catalogs.data !== undefined && catalogs.data.length > 0 && (
        <EmptyState icon={PackageOpen} title={t("empty.title")} action={importButton("primary")}>
          {canImport ? t("empty.text") : t("empty.textOthers")}
        </EmptyState>
      )}
      {products.length > 0 && (
        <>
          {isSimilar && (
            <Notice tone="neutral" className="mx-4 mt-3 md:mx-6">
              {t("similar", { q })}
            </Notice>
          )}
          {isFiltered && !isSimilar && <ProductsFound filter={{ ...filter, q }} />}
          <ProductRowHeads />
          <VirtualList
            items={products}
            keyOf={(product) => product.id}
            rowHeight={rowHeight}
            label={t("list")}
            onNearEnd={() => {
              if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
                void pages.fetchNextPage();
            }}
            renderRow={(product) => (
              <ProductRow product={product} onOpen={() => show(product.id, "pushState")} />
            )}
          />
        </>
      )}
      {openId !== null && (
        <ProductSheet
          productId={openId}
          name={products.find(({ id }) => id === openId)?.name}
          onVariant={(id) => show(id)}
          onClose={() => show(null)}
        />
      )}
      {isImporting && catalogs.data && (
        <FeedImportDialog catalogs={catalogs.data} onClose={() => setIsImporting(false)} />
      )}
    </div>
  );
}

function ProductsFound({ filter }: { filter: ProductListFilter }) {
  const t = useTranslations("catalog");
  const found = useProductCount(filter).data;
  return (
    <p aria-live="polite" className="min-h-8 border-b border-line px-4 py-1.5 text-sm text-ink-soft md:px-6">
      {found && t(found.isCapped ? "foundMore" : "found", { count: found.count })}
    </p>
  );
}

function CatalogSummary() {
  const t = useTranslations("catalog");
  const ago = useTimeAgo();
  const catalogs = useCatalogs().data;
  if (!catalogs || catalogs.length === 0) return null;
  const count = catalogs.reduce((sum, catalog) => sum + catalog.productCount, 0);
  const imports = catalogs.flatMap(({ importedAt }) => importedAt ?? []).sort();
  const newest = imports.at(-1);
  return (
    <>
      {t("count", { count })}
      {" · "}
      {newest ? t("updated", { when: ago(newest) }) : t("neverImported")}
    </>
  );
}
