"use client";

import { History, Lock, Upload } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { SplitPane } from "@/components/ui/split-pane";
import { VirtualList } from "@/components/ui/virtual-list";
import { CatalogFailure } from "./catalog-failure";
import { useCatalogs } from "./catalog-queries";
import { FeedImportDialog } from "./feed-import-dialog";
import { FeedsSection } from "./feeds-section";
import { ImportDetail } from "./import-detail";
import { useImports } from "./import-queries";
import { ImportRow } from "./import-row";

const path = "/catalog/imports";
const rowHeight = 86;

/** Where products come from: the saved feeds, and every import with what became of it. */
export function ImportsScreen({ canImport }: { canImport: boolean }) {
  const t = useTranslations("catalog.runs");
  const c = useTranslations("catalog");
  const openId = useSearchParams().get("import");
  const [isImporting, setIsImporting] = useState(false);
  const catalogs = useCatalogs().data ?? [];
  const pages = useImports("any", canImport);
  const runs = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = pages.data !== undefined && runs.length === 0;
  const open = (id: string | null) =>
    window.history.pushState(null, "", id === null ? path : `${path}?import=${id}`);
  const importButton = (variant: "primary" | "outline") =>
    catalogs.length > 0 && (
      <Button variant={variant} icon={Upload} onPress={() => setIsImporting(true)}>
        {c("import.button")}
      </Button>
    );

  if (!canImport) {
    return (
      <EmptyState
        icon={Lock}
        title={t("title")}
        action={<LinkButton href="/catalog">{t("back")}</LinkButton>}
      >
        {c("import.forbidden")}
      </EmptyState>
    );
  }
  return (
    <>
      <SplitPane
        name="imports"
        listLabel={t("list")}
        detailLabel={t("detail")}
        resizeLabel={t("resize")}
        list={
          <>
            <PageHeader title={t("title")} actions={!isEmpty && importButton("outline")} />
            <FeedsSection />
            {pages.isPending && <SkeletonRows label={t("loading")} rows={6} />}
            {pages.isError && !pages.data && (
              <CatalogFailure
                error={pages.error}
                title={t("failed")}
                onRetry={() => pages.refetch()}
                isRetrying={pages.isFetching}
              />
            )}
            {isEmpty && (
              <EmptyState icon={History} title={t("emptyTitle")} action={importButton("primary")}>
                {t("emptyText")}
              </EmptyState>
            )}
            {runs.length > 0 && (
              <VirtualList
                items={runs}
                keyOf={({ id }) => id}
                rowHeight={rowHeight}
                label={t("list")}
                onNearEnd={() => {
                  if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
                    void pages.fetchNextPage();
                }}
                renderRow={(run) => (
                  <ImportRow run={run} isCurrent={run.id === openId} onOpen={() => open(run.id)} />
                )}
              />
            )}
          </>
        }
        detail={
          openId === null ? undefined : (
            <ImportDetail
              key={openId}
              importId={openId}
              isSeveral={catalogs.length > 1}
              onClose={() => open(null)}
            />
          )
        }
        placeholder={<EmptyState icon={History} title={t(isEmpty ? "emptyTitle" : "choose")} />}
      />
      {isImporting && <FeedImportDialog catalogs={catalogs} onClose={() => setIsImporting(false)} />}
    </>
  );
}
