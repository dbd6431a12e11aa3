"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { GraphDelay } from "./graph-delay";

const megabyte = 1024 * 1024;

type ImportProgressProps = {
  run: ImportRunDto | undefined;
  /** From 0 to 1, while the file first goes into the store. */
  uploaded?: number | null;
};

/** How far the reading of a feed is: rows counted, and bytes of how many where that is known. */
export function ImportProgress({ run, uploaded = null }: ImportProgressProps) {
  const t = useTranslations("catalog.runs");
  const format = useFormatter();
  const { rowsRead = 0, bytesRead = 0, bytesTotal = null, source } = run ?? {};
  if (!run && uploaded !== null)
    return (
      <ProgressBar
        label={t("uploading")}
        fraction={uploaded}
        valueText={format.number(uploaded, { style: "percent" })}
      />
    );
  const inMegabytes = (bytes: number) => format.number(bytes / megabyte, { maximumFractionDigits: 1 });
  const isAllRead = bytesTotal !== null && bytesRead >= bytesTotal;
  const size =
    bytesTotal === null
      ? t("size", { read: inMegabytes(bytesRead) })
      : t("ofSize", { read: inMegabytes(bytesRead), total: inMegabytes(bytesTotal) });
  const rows = t("rows", { count: rowsRead });
  const counted = source === "graph" ? rows : `${rows} · ${size}`;
  return (
    <div className="grid gap-3">
      <ProgressBar
        label={t(rowsRead === 0 ? "opening" : isAllRead ? "comparing" : "reading")}
        fraction={bytesTotal === null || rowsRead === 0 ? undefined : bytesRead / bytesTotal}
        {...(rowsRead > 0 && { valueText: counted })}
      />
      <GraphDelay run={run} />
    </div>
  );
}
