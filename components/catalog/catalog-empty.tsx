"use client";

import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { CatalogDto } from "@/lib/catalog/contract";
import { CatalogFailure } from "./catalog-failure";

type CatalogEmptyProps = {
  catalogs: {
    data: readonly CatalogDto[] | undefined;
    error: unknown;
    isError: boolean;
    isFetching: boolean;
    refetch: () => unknown;
  };
  canImport: boolean;
  importButton: ReactNode;
};

/** What to do where there is no product yet; that depends on whether there is a catalog. */
export function CatalogEmpty({ catalogs, canImport, importButton }: CatalogEmptyProps) {
  const t = useTranslations("catalog");
  const { data, error, isError, isFetching, refetch } = catalogs;
  if (!data)
    return isError ? (
      <CatalogFailure error={error} onRetry={() => refetch()} isRetrying={isFetching} />
    ) : (
      <SkeletonRows label={t("loading")} hasPhoto rows={12} />
    );
  if (data.length === 0)
    return (
      <EmptyState
        icon={PackageOpen}
        title={t("noCatalog.title")}
        action={<LinkButton href="/settings">{t("noCatalog.action")}</LinkButton>}
      >
        {t("noCatalog.text")}
      </EmptyState>
    );
  return (
    <EmptyState icon={PackageOpen} title={t("empty.title")} action={importButton}>
      {canImport ? t("empty.text") : t("empty.textOthers")}
    </EmptyState>
  );
}
