"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { useFeeds } from "./feed-queries";
import { ImportProgress } from "./import-progress";
import { useImportRun, useImports } from "./import-queries";
import { useImportReason } from "./use-import-reason";
import { useSourceName } from "./use-source-name";

/** On the catalog's page: imports under way, those that wait for a decision, and saved feeds that fail. */
export function ImportNotices() {
  const runs = useImports("open").data?.pages.flatMap((page) => page.items) ?? [];
  const failed = (useFeeds().data ?? []).flatMap(({ isPaused, lastRun }) =>
    !isPaused && lastRun?.state === "failed" ? lastRun : [],
  );
  if (runs.length + failed.length === 0) return null;
  return (
    <div className="grid max-h-56 shrink-0 gap-2 overflow-y-auto px-4 py-3 md:px-6">
      {runs.map((run) =>
        run.state === "ready" ? <Waiting key={run.id} run={run} /> : <UnderWay key={run.id} run={run} />,
      )}
      {failed.map((run) => (
        <Failed key={run.id} run={run} />
      ))}
    </div>
  );
}

function Failed({ run: { id, reason } }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.runs");
  const wordsOf = useImportReason();
  return (
    <Notice tone="bad" title={t("feedFailed")} action={<Look importId={id} />}>
      {reason && wordsOf(reason)}
    </Notice>
  );
}

function Waiting({ run }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.runs");
  const wordsOf = useImportReason();
  const nameOf = useSourceName();
  const { id, added, changed, removed, reason } = run;
  return (
    <Notice tone={reason ? "warn" : "neutral"} title={t("waiting")} action={<Look importId={id} />}>
      <bdi className="block truncate">{nameOf(run)}</bdi>
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
