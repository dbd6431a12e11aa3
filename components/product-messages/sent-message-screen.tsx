"use client";

import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useProductMessage } from "./product-message-queries";
import { SentMessage } from "./sent-message";
import { useHeldOnPage } from "./use-held-on-page";

export function SentMessageScreen({
  productMessageId,
  shopName,
}: {
  productMessageId: string;
  shopName: string;
}) {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const message = useProductMessage(productMessageId);
  useHeldOnPage(message.data, message.dataUpdatedAt);

  if (message.isPending) return <SkeletonRows label={t("loading")} rows={6} />;
  if (message.isError && !message.data) {
    return (
      <FailureState
        className="m-6"
        title={t("failedOne.title")}
        retryLabel={t("failed.retry")}
        onRetry={() => message.refetch()}
        isRetrying={message.isFetching}
        {...detailsOf(message.error)}
      >
        {wordsOf(message.error)}
      </FailureState>
    );
  }
  return <SentMessage message={message.data} shopName={shopName} />;
}
