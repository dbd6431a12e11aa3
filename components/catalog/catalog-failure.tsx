"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { isApiProblem } from "@/lib/client/api-client";

type CatalogFailureProps = { error: unknown; title?: string; onRetry: () => void; isRetrying: boolean };

export function CatalogFailure({ error, title, onRetry, isRetrying }: CatalogFailureProps) {
  const t = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  if (isApiProblem(error, "forbidden")) {
    return (
      <EmptyState icon={Lock} title={t("forbidden.title")}>
        {t("forbidden.text")}
      </EmptyState>
    );
  }
  return (
    <FailureState
      className="m-4"
      title={title ?? t("failed.title")}
      retryLabel={t("failed.retry")}
      onRetry={onRetry}
      isRetrying={isRetrying}
      {...detailsOf(error)}
    >
      {wordsOf(error)}
    </FailureState>
  );
}
