"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { showToast } from "@/components/ui/toast-queue";
import { VirtualList } from "@/components/ui/virtual-list";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { badLinesFile } from "./bad-lines-file";
import { everyBadLine, useImportBadLines } from "./import-queries";
import { saveText } from "./save-text";

/** Every line that could not be read, with its number, column and reason, and all of them as a file. */
export function ImportBadLines({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const wordsOf = useProblemWords();
  const [isSaving, setIsSaving] = useState(false);
  const pages = useImportBadLines(run.id);
  const lines = pages.data?.pages.flatMap((page) => page.items) ?? [];

  async function save() {
    setIsSaving(true);
    try {
      const heads = (["line", "row", "sku", "column", "problem", "value"] as const).map((head) => t(head));
      const all = await everyBadLine(run.id);
      saveText(
        badLinesFile(heads, all, (problem) => t(`problems.${problem}`)),
        t("badFile"),
        "text/csv",
      );
    } catch (error) {
      showToast({ tone: "bad", title: r("rowsFailed"), description: wordsOf(error) });
    }
    setIsSaving(false);
  }

  if (run.badLines === 0) return <p className="py-6 text-center text-ink-soft">{r("none.bad")}</p>;
  if (pages.isPending) return <SkeletonRows label={r("loadingRows")} rows={5} />;
  if (pages.isError && lines.length === 0) {
    return (
      <Notice
        tone="bad"
        className="mt-3"
        action={
          <Button size="s" onPress={() => void pages.refetch()} isBusy={pages.isFetching}>
            {r("retry")}
          </Button>
        }
      >
        {r("rowsFailed")}
      </Notice>
    );
  }
  return (
    <>
      <Notice
        tone="warn"
        className="my-3 shrink-0"
        title={t("bad", { count: run.badLines })}
        action={
          <Button size="s" icon={Download} onPress={() => void save()} isBusy={isSaving}>
            {t("download")}
          </Button>
        }
      >
        {run.state === "applied" && t("badWhy")}
        {run.state === "ready" && t("badWhyBefore")}
      </Notice>
      <VirtualList
        items={lines}
        keyOf={({ record, line, column, problem }) => `${record}-${line}-${column}-${problem}`}
        rowHeight={61}
        label={r("bad")}
        isTabStop
        onNearEnd={() => {
          if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
            void pages.fetchNextPage();
        }}
        renderRow={(line) => <BadLineRow line={line} />}
      />
    </>
  );
}

function BadLineRow({ line: { line, retailerId, column, problem, value } }: { line: BadFeedLine }) {
  const t = useTranslations("catalog.import");
  const format = useFormatter();
  return (
    <div className="flex gap-3 border-b border-line px-1 py-2">
      <span className="w-20 shrink-0 text-sm text-ink-soft tabular-nums">
        {t("line")} {format.number(line)}
      </span>
      <div className="min-w-0 flex-1">
        <p>{t(`problems.${problem}`)}</p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
          {retailerId !== null && (
            <bdi dir="ltr" className="font-mono wrap-anywhere">
              {retailerId}
            </bdi>
          )}
          {column !== null && (
            <bdi dir="ltr" className="font-mono">
              {column}
            </bdi>
          )}
          {value !== null && <bdi className="min-w-0 wrap-anywhere">{value}</bdi>}
        </p>
      </div>
    </div>
  );
}
