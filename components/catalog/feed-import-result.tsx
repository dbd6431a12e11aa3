"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FeedImportDto } from "@/lib/catalog/contract";

/** Enough to see a pattern; a broken feed can have a hundred thousand bad lines. */
const shownBadLines = 200;

export function FeedImportResult({ result }: { result: FeedImportDto }) {
  const t = useTranslations("catalog.import");
  const format = useFormatter();
  const { badLines } = result;
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-4">
        {(["added", "changed", "unchanged", "removed"] as const).map((word) => (
          <div key={word} className="flex flex-col-reverse bg-surface px-4 py-3">
            <dt className="text-sm text-ink-soft">{t(word)}</dt>
            <dd className="text-xl font-semibold">{format.number(result[word])}</dd>
          </div>
        ))}
      </dl>
      {badLines.length === 0 ? (
        <Notice tone="good">{t("allGood")}</Notice>
      ) : (
        <>
          <Notice tone="warn" title={t("bad", { count: badLines.length })}>
            {t("badWhy")}
          </Notice>
          {/* A table that scrolls must be reachable by keyboard. */}
          <section
            aria-label={t("bad", { count: badLines.length })}
            tabIndex={0}
            className="max-h-72 overflow-auto rounded-xl border border-line"
          >
            <table className="w-full text-sm">
              <thead className="sticky top-0 bg-surface-raised text-ink-soft">
                <tr className="*:border-b *:border-line *:px-3 *:py-2 *:text-start *:font-medium">
                  <th scope="col">{t("line")}</th>
                  <th scope="col">{t("sku")}</th>
                  <th scope="col">{t("column")}</th>
                  <th scope="col">{t("problem")}</th>
                </tr>
              </thead>
              <tbody>
                {badLines.slice(0, shownBadLines).map(({ line, retailerId, column, problem }, index) => (
                  <tr
                    key={`${line} ${index}`}
                    className="*:border-b *:border-line *:px-3 *:py-2 *:align-top last:*:border-b-0"
                  >
                    <td>{format.number(line)}</td>
                    <td dir="ltr" className="font-mono text-xs break-all">
                      {retailerId}
                    </td>
                    <td dir="ltr" className="font-mono text-xs">
                      {column}
                    </td>
                    <td>{t(`problems.${problem}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {badLines.length > shownBadLines && (
            <p className="text-sm text-ink-soft">{t("more", { count: badLines.length - shownBadLines })}</p>
          )}
        </>
      )}
    </div>
  );
}
