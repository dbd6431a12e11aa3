"use client";

import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { accountEventFacts, accountEventSentence } from "@/lib/inbound/account-event-facts";
import type { AccountEventDto } from "@/lib/inbound/contract";
import { showInvisible } from "@/lib/inbound/pretty-json";
import { useAccountEventWords } from "./use-account-event-words";

/** What happened, to what, and Meta's own sentence about it; the JSON is one click away. */
export function AccountEventRow({ event }: { event: AccountEventDto }) {
  const t = useTranslations("deliveries.account");
  const ago = useTimeAgo();
  const words = useAccountEventWords();
  const facts = accountEventFacts(event.detail);
  const sentence = accountEventSentence(event.detail);
  return (
    <li className="grid gap-1 border-b border-line px-4 py-3">
      <span className="font-medium break-words">{words.field(event.field)}</span>
      {sentence !== null && (
        <bdi dir="auto" className="break-words">
          {sentence}
        </bdi>
      )}
      {facts.length > 0 && (
        <dl className="flex flex-wrap gap-x-4 gap-y-0.5">
          {facts.map(({ name, from, value }) => (
            <div key={name} className="flex min-w-0 flex-wrap gap-x-1.5">
              <dt className="text-ink-soft">{t(`fact.${name}`)}</dt>
              <dd className="min-w-0 break-words">
                {from === null ? (
                  <bdi>{words.value(value)}</bdi>
                ) : (
                  t.rich("change", {
                    from: () => <bdi>{words.value(from)}</bdi>,
                    to: () => <bdi>{words.value(value)}</bdi>,
                  })
                )}
              </dd>
            </div>
          ))}
        </dl>
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
