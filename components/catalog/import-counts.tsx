"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ImportRunDto } from "@/lib/catalog/import-contract";

const words = ["added", "changed", "unchanged", "removed"] as const;

/** What a run did, or would do. */
export function ImportCounts({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.import");
  const format = useFormatter();
  return (
    <dl className="grid shrink-0 grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-4">
      {words.map((word) => (
        <div key={word} className="flex flex-col-reverse bg-surface px-4 py-3">
          <dt className="text-sm text-ink-soft">{t(run.state === "applied" ? word : `would.${word}`)}</dt>
          <dd className="text-xl font-semibold tabular-nums">{format.number(run[word])}</dd>
        </div>
      ))}
    </dl>
  );
}
