"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { showToast } from "@/components/ui/toast-queue";
import { hasName, usesName } from "@/lib/product-messages/placeholders";
import { approvedStatus } from "@/lib/templates/contract";
import { NameFallbackField } from "./name-fallback-field";
import { ProblemLine } from "./problem-line";
import { useRefreshTemplates } from "./product-message-queries";
import { TemplateValues } from "./template-values";
import type { Composer } from "./use-composer";

/** For customers whose window is closed: which approved template they get, and what stands in it. */
export function TemplateChooser({ composer }: { composer: Composer }) {
  const t = useTranslations("productMessages.template");
  const wordsOf = useProblemWords();
  const { template, channel, draft, message, edit, problems } = composer;
  const { list, fitting, chosen, current, closedCount } = template;
  const refresh = useRefreshTemplates(channel?.id ?? null);
  const isNeverListed = list.data?.listedAt === null;
  const askOnce = useRef(false);
  useEffect(() => {
    if (!isNeverListed || askOnce.current) return;
    askOnce.current = true;
    refresh.mutate();
  }, [isNeverListed, refresh]);

  const isAsking = list.isPending || (refresh.isPending && fitting.length === 0);
  const error = refresh.error ?? (list.data ? null : list.error);
  const own = problems.filter(({ path }) => path === "template");
  const askAgain = () =>
    refresh.mutate(undefined, { onSuccess: () => showToast({ tone: "good", title: t("refreshed") }) });

  return (
    <section aria-label={t("label")} className="flex shrink-0 flex-col gap-3 pt-4">
      <div>
        <h3 className="font-semibold">{t("label")}</h3>
        <p className="text-sm text-ink-soft">{t("why", { count: closedCount })}</p>
      </div>
      {isAsking && <SkeletonRows label={t("loading")} rows={1} />}
      {!isAsking && error !== null && (
        <Notice
          tone="bad"
          title={t("failed")}
          action={
            <Button size="s" onPress={() => (list.data ? refresh.mutate() : list.refetch())}>
              {t("retry")}
            </Button>
          }
        >
          {wordsOf(error)}
        </Notice>
      )}
      {!isAsking && fitting.length > 0 && (
        <Select
          label={t("choose")}
          placeholder={t("chooseFirst")}
          options={fitting.map(({ id, name, language, status }) => ({
            value: id,
            label: `${name} (${language})`,
            ...(status !== approvedStatus && { description: t("notApproved") }),
          }))}
          value={current && fitting.includes(current) ? current.id : null}
          onChange={(id) => edit(() => ({ template: { id, values: [] } }))}
        />
      )}
      {!isAsking && error === null && fitting.every(({ status }) => status !== approvedStatus) && (
        <Notice tone="warn" title={t("none")}>
          {t("noneText")}
        </Notice>
      )}
      {own.map((problem) => (
        <ProblemLine key={problem.code} problem={problem} />
      ))}
      {current && chosen && fitting.includes(current) && (
        <TemplateValues
          template={current}
          values={chosen.values}
          onChange={(values) => edit(() => ({ template: { id: current.id, values } }))}
        />
      )}
      {/* Where the message has the name too, its word stands with the message. */}
      {current && chosen?.values.some(hasName) && !usesName(message) && (
        <NameFallbackField
          value={draft.nameFallback}
          onChange={(nameFallback) => edit(() => ({ nameFallback }))}
        />
      )}
      {!isAsking && (
        <Button
          size="s"
          variant="quiet"
          icon={RefreshCw}
          className="self-start"
          onPress={askAgain}
          isBusy={refresh.isPending}
        >
          {t("refresh")}
        </Button>
      )}
    </section>
  );
}
