"use client";

import { LayoutGrid, Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { SplitPane } from "@/components/ui/split-pane";
import { CatalogFailure } from "./catalog-failure";
import { useCatalogs } from "./catalog-queries";
import { CollectionDetail } from "./collection-detail";
import { useCollections } from "./collection-queries";
import { CollectionRow } from "./collection-row";
import { NewCollectionDialog } from "./new-collection-dialog";

const path = "/catalog/collections";

/** The shop's own sets of products. */
export function CollectionsScreen({ canChange }: { canChange: boolean }) {
  const t = useTranslations("catalog.collections");
  const openId = useSearchParams().get("collection");
  const [isCreating, setIsCreating] = useState(false);
  const catalogs = useCatalogs().data ?? [];
  const found = useCollections(null);
  const opened = found.data?.find(({ id }) => id === openId);
  const open = (id: string | null) =>
    window.history.pushState(null, "", id === null ? path : `${path}?collection=${id}`);
  const create = (variant: "primary" | "outline") =>
    canChange &&
    catalogs.length > 0 && (
      <Button variant={variant} icon={Plus} onPress={() => setIsCreating(true)}>
        {t("create")}
      </Button>
    );
  const isEmpty = found.data?.length === 0;

  return (
    <>
      <SplitPane
        name="collections"
        listLabel={t("list")}
        detailLabel={opened ? t("products", { name: opened.name }) : t("title")}
        resizeLabel={t("resize")}
        list={
          <>
            <PageHeader title={t("title")} actions={!isEmpty && create("outline")} />
            {found.isPending && <SkeletonRows label={t("loading")} hasPhoto rows={6} />}
            {found.isError && !found.data && (
              <CatalogFailure
                error={found.error}
                onRetry={() => found.refetch()}
                isRetrying={found.isFetching}
              />
            )}
            {isEmpty && (
              <EmptyState icon={LayoutGrid} title={t("emptyTitle")} action={create("primary")}>
                {canChange ? t("emptyText") : t("emptyOthers")}
              </EmptyState>
            )}
            {found.data && !isEmpty && (
              <ul aria-label={t("list")} className="min-h-0 flex-1 overflow-y-auto">
                {found.data.map((collection) => (
                  <li key={collection.id}>
                    <CollectionRow
                      collection={collection}
                      isCurrent={collection.id === openId}
                      onOpen={() => open(collection.id)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        }
        detail={
          opened && (
            <CollectionDetail
              key={opened.id}
              collection={opened}
              canChange={canChange}
              onClose={() => open(null)}
            />
          )
        }
        placeholder={<EmptyState icon={LayoutGrid} title={isEmpty ? t("emptyTitle") : t("choose")} />}
      />
      {isCreating && (
        <NewCollectionDialog
          catalogs={catalogs}
          onClose={(id) => {
            setIsCreating(false);
            if (id) open(id);
          }}
        />
      )}
    </>
  );
}
