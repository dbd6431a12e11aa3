"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { MessageBubble } from "@/components/conversations/message-bubble";
import { TextLink } from "@/components/ui/text-link";
import type { OrderDto } from "@/lib/orders/contract";

/** Where the order came from, what happened since, and what the customer was told. */
export function OrderStory({ order }: { order: OrderDto }) {
  const t = useTranslations("orders");
  return (
    <>
      <section aria-label={t("origin")}>
        {order.origin === null ? (
          <p className="text-sm text-ink-soft">{t("noOrigin")}</p>
        ) : (
          <>
            <h3 className="pb-2 text-sm font-medium text-ink-soft">{t("origin")}</h3>
            <MessageBubble message={order.origin} />
            <OriginNote order={order} />
          </>
        )}
      </section>
      <section aria-label={t("timeline")}>
        <h3 className="pb-2 text-sm font-medium text-ink-soft">{t("timeline")}</h3>
        <ol className="flex flex-col gap-2">
          {order.events.map((event) => (
            <OrderEventItem key={event.id} event={event} />
          ))}
        </ol>
      </section>
      {order.notices.length > 0 && (
        <section aria-label={t("told")}>
          <h3 className="pb-2 text-sm font-medium text-ink-soft">{t("told")}</h3>
          <div className="flex flex-col gap-2">
            {order.notices.map((notice) => (
              <MessageBubble key={notice.id} message={notice} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** How sure the origin is, and the way to what else the message brought. */
function OriginNote({ order }: { order: OrderDto }) {
  const t = useTranslations("orders");
  if (!order.isOriginProbable && order.originProductMessageId === null) return null;
  return (
    <p className="flex flex-wrap gap-x-3 pt-2 text-sm text-ink-soft">
      {order.isOriginProbable && <span>{t("probablyOrigin")}</span>}
      {order.originProductMessageId !== null && (
        <TextLink href={`/product-messages/${order.originProductMessageId}`}>{t("toOrigin")}</TextLink>
      )}
    </p>
  );
}

function OrderEventItem({ event }: { event: OrderDto["events"][number] }) {
  const t = useTranslations("orders");
  const format = useFormatter();
  const at = new Date(event.at);
  const now = useNow();
  const status = event.to === null ? null : t(`status.${event.to}`);
  return (
    <li className="flex items-baseline gap-3">
      <time dateTime={event.at} className="w-28 shrink-0 text-sm text-ink-soft tabular-nums">
        {format.dateTime(at, {
          ...(at.getFullYear() !== now.getFullYear() && { year: "numeric" }),
          day: "numeric",
          month: "short",
          hour: "numeric",
          minute: "2-digit",
        })}
      </time>
      <span className="min-w-0">
        {event.kind === "placed" && t("event.placed")}
        {event.kind === "status_changed" &&
          status !== null &&
          (event.by === null
            ? t("event.status", { status })
            : t("event.statusBy", { name: event.by, status }))}
        {event.reason !== null && (
          <span className="block text-ink-soft">
            <bdi>{t("event.reason", { reason: event.reason })}</bdi>
          </span>
        )}
      </span>
    </li>
  );
}
