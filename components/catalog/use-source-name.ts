"use client";

import { useTranslations } from "next-intl";
import type { ImportRunDto } from "@/lib/catalog/import-contract";

/** What an import was read from, as staff call it: a file's name, an address, or Meta with the catalog's id. */
export function useSourceName(): (run: Pick<ImportRunDto, "source" | "sourceName">) => string {
  const t = useTranslations("catalog.runs.source");
  return ({ source, sourceName }) => {
    if (sourceName === "") return t(source);
    return source === "graph" ? `${t(source)} · ${sourceName}` : sourceName;
  };
}
