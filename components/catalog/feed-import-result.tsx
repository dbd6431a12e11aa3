"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FeedImportDto } from "@/lib/catalog/contract";
import { badLinesFile } from "./bad-lines-file";
import { saveText } from "./save-text";

const head = "border-b border-line px-3 py-2 text-start font-medium whitespace-nowrap text-ink-soft";
const cell = "border-b border-line px-3 py-2 align-top";

/** Enough to see a pattern; a broken feed can have a hundred thousand bad lines. */
const shownBadLines = 200;

export function FeedImportResult({ result }: { result: FeedImportDto }) {
  const t = useTranslations("catalog.import");
  const format = useFormatter();
  const { badLines, isPreview, isCutOff, madeUpIds, format: kind, currency } = result;
  const isWithoutCurrency = kind === "shopify" || kind === "woocommerce";

  function save() {
    const heads = (["line", "row", "sku", "column", "problem", "value"] as const).map((head) => t(head));
    saveText(
      badLinesFile(heads, badLines, (problem) => t(`problems.${problem}`)),
      t("badFile"),
      "text/csv",
    );
  }

  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-4">
        {(["added", "changed", "unchanged", "removed"] as const).map((word) => (
          <div key={word} className="flex flex-col-reverse bg-surface px-4 py-3">
            <dt className="text-sm text-ink-soft">{t(isPreview ? `would.${word}` : word)}</dt>
            <dd className="text-xl font-semibold">{format.number(result[word])}</dd>
          </div>
        ))}
      </dl>
      {isCutOff && (
        <Notice tone="warn" title={t("cutOff.title")}>
          {t("cutOff.text")}
        </Notice>
      )}
      {isWithoutCurrency && (
        <Notice>
          {t("skuExport", { program: kind === "shopify" ? "Shopify" : "WooCommerce", currency })}
        </Notice>
      )}
      {madeUpIds > 0 && <Notice tone="warn">{t("madeUpIds", { count: madeUpIds })}</Notice>}
      {badLines.length === 0 ? (
        <Notice tone="good">{t("allGood")}</Notice>
      ) : (
        <>
          <Notice
            tone="warn"
            title={t("bad", { count: badLines.length })}
            action={
              <Button size="s" icon={Download} onPress={save}>
                {t("download")}
              </Button>
            }
          >
            {t(isPreview ? "badWhyBefore" : "badWhy")}
          </Notice>
          <Table
            aria-label={t("bad", { count: badLines.length })}
            className="block max-h-72 overflow-auto rounded-xl border border-line text-sm"
          >
            <TableHeader className="sticky top-0 bg-surface-raised">
              <Column className={head}>{t("line")}</Column>
              <Column className={head}>{t("sku")}</Column>
              <Column className={head}>{t("column")}</Column>
              <Column isRowHeader className={`${head} w-full`}>
                {t("problem")}
              </Column>
            </TableHeader>
            <TableBody>
              {badLines
                .slice(0, shownBadLines)
                .map(({ record, line, retailerId, column, problem, value }) => (
                  <Row key={record} className="-outline-offset-2">
                    <Cell className={cell}>{format.number(line)}</Cell>
                    <Cell className={`${cell} font-mono text-xs`}>
                      <bdi dir="ltr">{retailerId}</bdi>
                    </Cell>
                    <Cell className={`${cell} font-mono text-xs`}>
                      <bdi dir="ltr">{column}</bdi>
                    </Cell>
                    <Cell className={cell}>
                      {t(`problems.${problem}`)}
                      {value !== null && (
                        <bdi className="block max-w-72 truncate text-xs text-ink-soft">{value}</bdi>
                      )}
                    </Cell>
                  </Row>
                ))}
            </TableBody>
          </Table>
          {badLines.length > shownBadLines && (
            <p className="text-sm text-ink-soft">{t("more", { count: badLines.length - shownBadLines })}</p>
          )}
        </>
      )}
    </div>
  );
}
