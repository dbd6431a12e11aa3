"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { BroughtOrder } from "@/lib/orders/brought-contract";
import { formatMoney } from "@/lib/shared/money";

/** The orders a message brought, each a press away. */
export function BroughtOrders({ orders, orderCount }: { orders: BroughtOrder[]; orderCount: number }) {
  const t = useTranslations("productMessages");
  return (
    <div>
      <h3 className="pb-1.5 text-sm font-medium text-ink-soft">{t("brought.ordersHead")}</h3>
      <ul aria-label={t("brought.ordersHead")} className="rounded-xl border border-line bg-surface">
        {orders.map((order) => (
          <OrderItem key={order.id} order={order} />
        ))}
      </ul>
      {orderCount > orders.length && (
        <p className="pt-1.5 text-sm text-ink-soft">
          {t("brought.moreOrders", { count: orderCount - orders.length })}
        </p>
      )}
    </div>
  );
}

function OrderItem({ order }: { order: BroughtOrder }) {
  const t = useTranslations("productMessages");
  const status = useTranslations("orders.status");
  const format = useFormatter();
  const locale = useLocale();
  const isCancelled = order.status === "cancelled";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0">
      <TextLink href={`/orders/${order.id}?view=all`} className="font-medium tabular-nums">
        #{order.number}
      </TextLink>
      <span dir="auto" className="min-w-0 flex-1 basis-32 truncate rtl:text-right">
        {customerNameOf(order.customer) ?? t("someone")}
      </span>
      {order.isProbable && <Chip>{t("brought.probablyOne")}</Chip>}
      <span className="text-sm text-ink-soft">
        {status(order.status)} ·{" "}
        <time dateTime={order.placedAt}>
          {format.dateTime(new Date(order.placedAt), {
            day: "numeric",
            month: "short",
            hour: "numeric",
            minute: "2-digit",
          })}
        </time>
      </span>
      <span className="ms-auto flex min-w-20 flex-col items-end">
        {order.totals.map((total) => (
          <Amount key={total.currency} tone={isCancelled ? "struck" : "neutral"}>
            {formatMoney(total, locale)}
          </Amount>
        ))}
        {order.isTotalIncomplete && (
          <span className="text-xs font-medium text-warn">{t("brought.incomplete")}</span>
        )}
      </span>
    </li>
  );
}
