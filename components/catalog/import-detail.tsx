"use client";

import { ArrowLeft } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { CatalogFailure } from "./catalog-failure";
import { ImportDecisionButtons } from "./import-decision-buttons";
import { useImportRun } from "./import-queries";
import { ImportStateChip } from "./import-row";
import { ImportRunView } from "./import-run-view";
import { useImportDecision } from "./use-import-decision";
import { useSourceName } from "./use-source-name";

type ImportDetailProps = { importId: string; isSeveral: boolean; onClose: () => void };

/** One import: how far it is, what it would do and the decision about it, or what became of it. */
export function ImportDetail({ importId, isSeveral, onClose }: ImportDetailProps) {
  const t = useTranslations("catalog.runs");
  const nameOf = useSourceName();
  const found = useImportRun(importId);
  const decision = useImportDecision();
  const run = found.data;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3 md:px-6">
        <IconButton icon={ArrowLeft} label={t("close")} flipsInRtl className="lg:hidden!" onPress={onClose} />
        {run && (
          <>
            <div className="min-w-40 flex-1">
              <h2 className="truncate text-lg font-semibold">
                <bdi>{nameOf(run)}</bdi>
              </h2>
              <ImportFacts run={run} isSeveral={isSeveral} />
            </div>
            {run.state === "staging" && (
              <Button onPress={() => decision.discard(run.id)} isBusy={decision.isDiscarding}>
                {t("stop")}
              </Button>
            )}
            {run.state === "ready" && (
              <div className="flex gap-2 max-sm:basis-full max-sm:*:grow">
                <ImportDecisionButtons run={run} decision={decision} />
              </div>
            )}
          </>
        )}
      </header>
      {found.isPending && <SkeletonRows label={t("loading")} rows={6} />}
      {found.isError && !run && (
        <CatalogFailure error={found.error} onRetry={() => found.refetch()} isRetrying={found.isFetching} />
      )}
      {run && (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 py-4 md:px-6">
          <ImportRunView run={run} decision={decision} listClassName="min-h-72 flex-1 flex flex-col" />
        </div>
      )}
    </div>
  );
}

function ImportFacts({ run, isSeveral }: { run: ImportRunDto; isSeveral: boolean }) {
  const t = useTranslations("catalog.runs");
  const format = useFormatter();
  const at = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  const { state, startedAt, startedBy, endedAt, endedBy, catalogName } = run;
  const who = startedBy === null ? t("bySchedule") : t("by", { name: startedBy });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-0.5 text-sm text-ink-soft">
      <ImportStateChip state={state} />
      {isSeveral && <bdi>{catalogName}</bdi>}
      <span>
        {t("begun")} {at(startedAt)}, <bdi>{who}</bdi>
      </span>
      {endedAt !== null && (
        <span>
          {t("endedAt")} {at(endedAt)}
          {endedBy !== null && (
            <>
              , <bdi>{t("by", { name: endedBy })}</bdi>
            </>
          )}
        </span>
      )}
    </p>
  );
}
