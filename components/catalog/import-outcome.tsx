"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { ImportBadLines } from "./import-bad-lines";
import { ImportCounts } from "./import-counts";
import { ImportNotes } from "./import-notes";

/** What became of a run that has ended, and the lines that could not be read. */
export function ImportOutcome({ run, className }: { run: ImportRunDto; className?: string }) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const format = useFormatter();
  const isApplied = run.state === "applied";
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
      {isApplied && <ImportCounts run={run} />}
      <ImportNotes run={run} />
      {run.state === "discarded" && !run.reason && <Notice>{r("discarded")}</Notice>}
      {isApplied && run.badLines === 0 && <Notice tone="good">{t("allGood")}</Notice>}
      {run.state === "failed" && run.rowsRead > 0 && (
        <p className="text-sm text-ink-soft">
          {r("rowsRead")}: {format.number(run.rowsRead)}
        </p>
      )}
      {run.badLines > 0 && (
        <div className={className ?? "flex min-h-0 flex-1 flex-col"}>
          <ImportBadLines run={run} />
        </div>
      )}
    </div>
  );
}
