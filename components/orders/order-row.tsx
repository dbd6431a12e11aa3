"use client";

import clsx from "clsx";
import { StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { WindowStatus } from "@/components/conversations/window-status";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Icon } from "@/components/ui/icon";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { OrderSummaryDto } from "@/lib/orders/contract";
import { OrderPhotos } from "./order-photos";
import { OrderStatusChip } from "./order-status-chip";
import { OrderTotalsText } from "./order-totals-text";

type OrderRowProps = {
  order: OrderSummaryDto;
  href: string;
  isCurrent: boolean;
  /** In a list of one status it would say the same on every row. */
  showsStatus: boolean;
  isFresh: boolean;
  onOpen: (orderId: string) => void;
};

export function OrderRow({ order, href, isCurrent, showsStatus, isFresh, onOpen }: OrderRowProps) {
  const t = useTranslations("orders");
  const ago = useTimeAgo();

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(order.id);
  }

  return (
    <a
      href={href}
      onClick={open}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "grid grid-cols-1 gap-2 border-b border-line px-4 py-3 outline-offset-[-2px] transition-colors",
        isCurrent ? "lg:bg-accent-soft" : "hover:bg-wash",
        isFresh && "animate-fresh",
      )}
    >
      <span className="flex items-start gap-3">
        <span className="min-w-0 flex-1">
          <span className="block truncate text-lg leading-6 font-semibold">
            <bdi>{customerNameOf(order.customer) ?? t("unnamed")}</bdi>
          </span>
          <span className="flex items-center gap-1.5 text-sm text-ink-soft">
            {t("number", { number: String(order.number) })}
            <span aria-hidden="true">·</span>
            <time dateTime={order.placedAt}>{ago(order.placedAt)}</time>
          </span>
        </span>
        <OrderTotalsText totals={order.totals} isTotalIncomplete={order.isTotalIncomplete} />
      </span>
      <span className="flex items-center justify-between gap-3">
        <OrderPhotos order={order} />
        {showsStatus && <OrderStatusChip status={order.status} />}
      </span>
      <span className="flex items-center justify-between gap-3 text-sm text-ink-soft">
        <span className="flex min-w-0 items-center gap-1.5">
          {order.note !== null && (
            <>
              <Icon icon={StickyNote} className="text-warn" />
              <span dir="auto" className="truncate italic">
                {order.note}
              </span>
            </>
          )}
          {order.note === null && t("items", { count: order.itemCount })}
        </span>
        <WindowStatus windowEndsAt={order.windowEndsAt} />
      </span>
    </a>
  );
}
