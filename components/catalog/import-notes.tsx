"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { removalAskedAbove } from "@/lib/catalog/contract";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { useImportReason } from "./use-import-reason";

/** Whether so much would go that somebody must say so. */
export function removesMany({ removed, total }: ImportRunDto): boolean {
  return removed > total * removalAskedAbove;
}

/** What is worth knowing of a run besides its numbers. */
export function ImportNotes({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const wordsOf = useImportReason();
  const { state, reason, format, currency, madeUpIds, isCutOff, removed, total } = run;
  const isKept = state === "ready" || state === "applied";
  const isSkuExport = format === "shopify" || format === "woocommerce";
  const isAsked = state === "ready" && removesMany(run);
  return (
    <>
      {reason && !(isAsked && reason.code === "removes_many") && !(isCutOff && reason.code === "cut_off") && (
        <Notice tone={state === "failed" ? "bad" : "warn"}>{wordsOf(reason)}</Notice>
      )}
      {state === "nothing_new" && <Notice>{r("nothingNew")}</Notice>}
      {isAsked && <Notice tone="warn">{t("removesMany", { removed, total })}</Notice>}
      {isCutOff && isKept && (
        <Notice tone="warn" title={t("cutOff.title")}>
          {t("cutOff.text")}
        </Notice>
      )}
      {isSkuExport && isKept && (
        <Notice>
          {t("skuExport", { program: format === "shopify" ? "Shopify" : "WooCommerce", currency })}
        </Notice>
      )}
      {madeUpIds > 0 && isKept && <Notice tone="warn">{t("madeUpIds", { count: madeUpIds })}</Notice>}
    </>
  );
}
