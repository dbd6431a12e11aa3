"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { WindowStatus } from "@/components/conversations/window-status";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Ticket } from "@/components/ui/ticket";
import { TicketHead } from "@/components/ui/ticket-head";
import { TicketLines } from "@/components/ui/ticket-lines";
import { TicketNote } from "@/components/ui/ticket-note";
import { TicketTear } from "@/components/ui/ticket-tear";
import { TicketTotals } from "@/components/ui/ticket-totals";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { OrderDto } from "@/lib/orders/contract";
import { formatMoney } from "@/lib/shared/money";
import { OrderStatusChip } from "./order-status-chip";
import { OrderTicketLine } from "./order-ticket-line";

export function OrderTicket({ order }: { order: OrderDto }) {
  const t = useTranslations("orders");
  const locale = useLocale();
  const format = useFormatter();
  const ago = useTimeAgo();
  const heading = t("orderHeading", { number: String(order.number) });
  const name = customerNameOf(order.customer);
  const placedAt = new Date(order.placedAt);

  return (
    <Ticket
      label={heading}
      note={
        order.note !== null && (
          <TicketNote label={name === null ? t("noteFromCustomer") : t("noteBy", { name })}>
            {order.note}
          </TicketNote>
        )
      }
    >
      <TicketHead
        title={heading}
        end={
          <>
            <OrderStatusChip status={order.status} />
            <WindowStatus windowEndsAt={order.windowEndsAt} size={20} />
          </>
        }
      >
        <TextLink href={`/conversations/${order.conversationId}`} className="text-base font-medium">
          <bdi>{name ?? t("unnamed")}</bdi>
        </TextLink>
        <span className="block">
          {order.customer.waId !== null && (
            <>
              <bdi dir="ltr">+{order.customer.waId}</bdi>
              <span aria-hidden="true"> · </span>
            </>
          )}
          <time
            dateTime={order.placedAt}
            title={format.dateTime(placedAt, { dateStyle: "medium", timeStyle: "short" })}
          >
            {t("placed", { when: ago(order.placedAt) })}
          </time>
        </span>
      </TicketHead>
      <TicketLines label={t("lines")}>
        {order.lines.map((line) => (
          <OrderTicketLine key={line.id} line={line} />
        ))}
      </TicketLines>
      <TicketTear />
      <TicketTotals
        totals={[
          { label: t("goods"), amount: t("items", { count: order.itemCount }) },
          ...order.totals.map((total) => ({
            label: order.totals.length > 1 ? t("totalIn", { currency: total.currency }) : t("total"),
            amount: formatMoney(total, locale),
            isSum: true,
          })),
        ]}
      >
        {order.isTotalIncomplete && (
          <Notice tone="warn" title={t("incomplete")} className="mt-3">
            {t("incompleteWhy")}
          </Notice>
        )}
      </TicketTotals>
    </Ticket>
  );
}
