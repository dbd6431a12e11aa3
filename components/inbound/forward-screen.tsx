"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { ForwardForm } from "./forward-form";
import { useForward, useRetention } from "./forward-queries";
import { RetentionForm } from "./retention-form";

/** Where copies of deliveries go, and how long the originals are kept. */
export function ForwardScreen({ canConfigure }: { canConfigure: boolean }) {
  const t = useTranslations("deliveries.forward");
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t("title")} />
      <PageBody width="narrow">
        {canConfigure ? (
          <ForwardSettings />
        ) : (
          <EmptyState icon={Lock} title={t("forbidden.title")}>
            {t("forbidden.text")}
          </EmptyState>
        )}
      </PageBody>
    </div>
  );
}

function ForwardSettings() {
  const t = useTranslations("deliveries.forward");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const forward = useForward();
  const retention = useRetention();
  if (forward.data !== undefined && retention.data) {
    return (
      <div className="grid gap-10">
        <ForwardForm forward={forward.data} />
        <RetentionForm days={retention.data.days} />
      </div>
    );
  }
  const error = forward.error ?? retention.error;
  if (!error) return <SkeletonRows label={t("loading")} rows={4} />;
  return (
    <FailureState
      title={t("failed")}
      retryLabel={t("retry")}
      onRetry={() => void Promise.all([forward.refetch(), retention.refetch()])}
      isRetrying={forward.isFetching || retention.isFetching}
      {...detailsOf(error)}
    >
      {wordsOf(error)}
    </FailureState>
  );
}
