"use client";

import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { useCatalogs } from "./catalog-queries";

/** How many products there are, and when the newest of them came. */
export function CatalogSummary() {
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
