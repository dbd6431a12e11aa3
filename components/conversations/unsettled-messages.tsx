"use client";

import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Notice } from "@/components/ui/notice";
import type { UnsettledDto } from "@/lib/conversations/contract";
import { customerNameOf } from "@/lib/customers/customer-name";
import { useUnsettledMessages } from "./conversation-queries";
import { SettleButtons } from "./settle-buttons";
import { useMessagePreview } from "./use-message-preview";

/** Above the list: sends whose end nobody knows and a person has to tell. Nothing while there is none. */
export function UnsettledMessages({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const t = useTranslations("conversations.unsettled");
  const items = useUnsettledMessages().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t("title", { count: items.length })} className="border-b border-line px-4 py-3">
      <Notice tone="warn">
        <details>
          <summary className="cursor-pointer font-semibold">{t("title", { count: items.length })}</summary>
          <p className="pt-1 text-sm text-ink-soft">{t("text")}</p>
          <ul className="max-h-72 overflow-y-auto">
            {items.map((item) => (
              <li
                key={item.message.id}
                className="flex flex-col gap-2 border-t border-line py-2 first:border-t-0"
              >
                <UnsettledMessage item={item} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </details>
      </Notice>
    </section>
  );
}

function UnsettledMessage({
  item: { conversationId, customer, message },
  onOpen,
}: {
  item: UnsettledDto["items"][number];
  onOpen: (conversationId: string) => void;
}) {
  const t = useTranslations("conversations");
  const previewOf = useMessagePreview();
  const ago = useTimeAgo();
  return (
    <>
      <button
        type="button"
        onClick={() => onOpen(conversationId)}
        className="min-w-0 cursor-pointer text-start hover:underline"
      >
        <span className="flex items-baseline gap-2">
          <bdi className="min-w-0 flex-1 truncate font-medium">
            {customerNameOf(customer) ?? t("unnamed")}
          </bdi>
          <time dateTime={message.occurredAt} className="text-xs text-ink-soft">
            {ago(message.occurredAt)}
          </time>
        </span>
        <bdi className="block truncate text-sm text-ink-soft">{previewOf(message)}</bdi>
      </button>
      <SettleButtons messageId={message.id} mayHaveArrived />
    </>
  );
}
