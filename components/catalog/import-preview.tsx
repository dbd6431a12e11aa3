"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { TabPanels } from "@/components/ui/tab-panels";
import { type ImportRunDto, importEffects } from "@/lib/catalog/import-contract";
import { ImportBadLines } from "./import-bad-lines";
import { ImportCounts } from "./import-counts";
import { ImportNotes } from "./import-notes";
import { ImportProductList } from "./import-product-list";

const tabIds = [...importEffects, "bad"] as const;
type TabId = (typeof tabIds)[number];

/** What a waiting run would do, in tabs; begins with the first that has something in it. */
export function ImportPreview({ run, className }: { run: ImportRunDto; className?: string }) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const format = useFormatter();
  const countOf = (id: TabId) => (id === "bad" ? run.badLines : run[id]);
  const [chosen, setChosen] = useState<TabId>(() => tabIds.find((id) => countOf(id) > 0) ?? "added");
  const labelOf = (id: TabId) => (id === "bad" ? r("bad") : t(`would.${id}`));
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
      <ImportCounts run={run} />
      <ImportNotes run={run} />
      <TabPanels
        label={r("tabs")}
        selected={chosen}
        onSelect={setChosen}
        className={className ?? "flex-1"}
        tabs={tabIds.map((id) => ({
          id,
          label: labelOf(id),
          count: format.number(countOf(id)),
          panel:
            id === "bad" ? (
              <ImportBadLines run={run} />
            ) : (
              <ImportProductList importId={run.id} effect={id} label={labelOf(id)} />
            ),
        }))}
      />
    </div>
  );
}
