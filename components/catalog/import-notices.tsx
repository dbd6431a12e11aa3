"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { ImportProgress } from "./import-progress";
import { useImportRun, useImports } from "./import-queries";
import { useImportReason } from "./use-import-reason";

/** Imports under way and those that wait for a decision, on the catalog's page until they have ended. */
export function ImportNotices() {
  const runs = useImports("open").data?.pages.flatMap((page) => page.items) ?? [];
  if (runs.length === 0) return null;
  return (
    <div className="grid max-h-56 shrink-0 gap-2 overflow-y-auto px-4 pt-3 md:px-6">
      {runs.map((run) =>
        run.state === "ready" ? <Waiting key={run.id} run={run} /> : <UnderWay key={run.id} run={run} />,
      )}
    </div>
  );
}

function Waiting({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.runs");
  const wordsOf = useImportReason();
  const { id, sourceName, source, added, changed, removed, reason } = run;
  return (
    <Notice tone={reason ? "warn" : "neutral"} title={t("waiting")} action={<Look importId={id} />}>
      <bdi className="block truncate">{sourceName === "" ? t(`source.${source}`) : sourceName}</bdi>
      {t("wouldSummary", { added, changed, removed })}
      {reason && <span className="block">{wordsOf(reason)}</span>}
    </Notice>
  );
}

function UnderWay({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.runs");
  const now = useImportRun(run.id).data ?? run;
  return (
    <Notice title={t("underWay")} action={<Look importId={run.id} />}>
      <ImportProgress run={now} />
    </Notice>
  );
}

function Look({ importId }: { importId: string }) {
  const t = useTranslations("catalog.runs");
  return (
    <LinkButton size="s" href={`/catalog/imports?import=${importId}`}>
      {t("look")}
    </LinkButton>
  );
}
