"use client";

import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { AccountEventRow } from "./account-event-row";
import { useAccountEvents } from "./delivery-queries";

/** What the account tells besides messages: in plain words, with the JSON one click away. */
export function AccountEvents() {
  const t = useTranslations("deliveries.account");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const events = useAccountEvents();
  if (events.isPending) return <SkeletonRows label={t("loading")} />;
  if (events.isError && !events.data) {
    return (
      <FailureState
        className="m-4"
        title={t("failed")}
        retryLabel={t("retry")}
        onRetry={() => events.refetch()}
        isRetrying={events.isFetching}
        {...detailsOf(events.error)}
      >
        {wordsOf(events.error)}
      </FailureState>
    );
  }
  if (events.data.length === 0) {
    return (
      <EmptyState icon={Megaphone} title={t("first.title")}>
        {t("first.text")}
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t("list")} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {events.data.map((event) => (
        <AccountEventRow key={event.id} event={event} />
      ))}
    </ul>
  );
}
