"use client";

import clsx from "clsx";
import { CircleCheck, CircleDashed, CircleSlash, CircleX, Hourglass, Loader } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { IconType } from "@/components/ui/icon";
import type { ImportRunDto, ImportState } from "@/lib/catalog/import-contract";
import { useSourceName } from "./use-source-name";

const looks: Record<ImportState, { icon: IconType; tone: ChipTone }> = {
  staging: { icon: Loader, tone: "neutral" },
  ready: { icon: Hourglass, tone: "warn" },
  applied: { icon: CircleCheck, tone: "good" },
  nothing_new: { icon: CircleDashed, tone: "neutral" },
  discarded: { icon: CircleSlash, tone: "neutral" },
  failed: { icon: CircleX, tone: "bad" },
};

export function ImportStateChip({ state }: { state: ImportState }) {
  const t = useTranslations("catalog.runs.state");
  const { icon, tone } = looks[state];
  return (
    <Chip icon={icon} tone={tone}>
      {t(state)}
    </Chip>
  );
}

type ImportRowProps = { run: ImportRunDto; isCurrent: boolean; onOpen: () => void };

export function ImportRow({ run, isCurrent, onOpen }: ImportRowProps) {
  const t = useTranslations("catalog.runs");
  const nameOf = useSourceName();
  const ago = useTimeAgo();
  const { state, startedBy, startedAt, added, changed, removed, badLines } = run;
  const who = startedBy === null ? t("bySchedule") : t("by", { name: startedBy });
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "grid min-h-20 w-full cursor-pointer gap-1 border-b border-line px-4 py-2 text-start -outline-offset-2 hover:bg-wash md:px-6",
        isCurrent && "bg-wash-strong",
      )}
    >
      <span className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          <bdi>{nameOf(run)}</bdi>
        </span>
        <ImportStateChip state={state} />
      </span>
      <span className="text-sm text-ink-soft">
        {ago(startedAt)} · <bdi>{who}</bdi>
      </span>
      {(state === "applied" || state === "ready") && (
        <span className="text-sm text-ink-soft">
          {t(state === "applied" ? "summary" : "wouldSummary", { added, changed, removed })}
          {badLines > 0 && <> · {t("badCount", { count: badLines })}</>}
        </span>
      )}
    </button>
  );
}
