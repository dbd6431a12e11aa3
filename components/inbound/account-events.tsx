"use client";

import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { AccountEventDto } from "@/lib/inbound/contract";
import { showInvisible } from "@/lib/inbound/pretty-json";
import { useAccountEvents } from "./delivery-queries";

const knownFields = [
  "message_template_status_update",
  "message_template_quality_update",
  "template_category_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "account_update",
  "account_alerts",
  "account_review_update",
  "business_capability_update",
  "security",
  "errors",
] as const;

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

function AccountEventRow({ event }: { event: AccountEventDto }) {
  const t = useTranslations("deliveries.account");
  const ago = useTimeAgo();
  const known = knownFields.find((field) => field === event.field);
  const subject = ["message_template_name", "event", "new_quality_score", "decision", "alert_type"]
    .map((key) => event.detail[key])
    .filter((value) => typeof value === "string");
  return (
    <li className="grid gap-1 border-b border-line px-4 py-3">
      <span className="font-medium">
        {known ? t(`field.${known}`) : t("otherField", { field: event.field })}
      </span>
      {subject.length > 0 && (
        <bdi dir="ltr" className="font-mono text-sm break-words">
          {showInvisible(subject.join(" · "))}
        </bdi>
      )}
      <span className="flex gap-1.5 text-sm text-ink-soft">
        <time dateTime={event.occurredAt}>{ago(event.occurredAt)}</time>
        <span aria-hidden="true">·</span>
        <bdi>{event.channelName}</bdi>
      </span>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded-sm text-ink-soft pointer-coarse:py-3">
          {t("details")}
        </summary>
        <pre dir="ltr" className="pt-1 text-start font-mono text-xs break-all whitespace-pre-wrap">
          {showInvisible(JSON.stringify(event.detail, null, 2))}
        </pre>
      </details>
    </li>
  );
}
