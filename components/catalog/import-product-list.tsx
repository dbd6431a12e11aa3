"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import type { ImportEffect } from "@/lib/catalog/import-contract";
import { ImportProductRow } from "./import-product-row";
import { useImportProducts } from "./import-queries";

type ImportProductListProps = { importId: string; effect: ImportEffect; label: string };

/** The products of one tab, page by page as they come into view. */
export function ImportProductList({ importId, effect, label }: ImportProductListProps) {
  const t = useTranslations("catalog.runs");
  const pages = useImportProducts(importId, effect);
  const products = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.isPending) return <SkeletonRows label={t("loadingRows")} rows={5} />;
  if (pages.isError && products.length === 0) {
    return (
      <Notice
        tone="bad"
        className="mt-3"
        action={
          <Button size="s" onPress={() => void pages.refetch()} isBusy={pages.isFetching}>
            {t("retry")}
          </Button>
        }
      >
        {t("rowsFailed")}
      </Notice>
    );
  }
  if (products.length === 0) return <p className="py-6 text-center text-ink-soft">{t(`none.${effect}`)}</p>;
  return (
    <VirtualList
      items={products}
      keyOf={({ retailerId }) => retailerId}
      rowHeight={effect === "changed" ? 84 : 53}
      label={label}
      isTabStop
      onNearEnd={() => {
        if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
          void pages.fetchNextPage();
      }}
      renderRow={(product) => <ImportProductRow product={product} />}
    />
  );
}
