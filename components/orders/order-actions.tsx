"use client";

import { Ban, Check, MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { OrderDto } from "@/lib/orders/contract";
import { canMove, nextStatus } from "@/lib/orders/order-moves";
import { minuteMs } from "@/lib/shared/clock";
import { CancelOrderDialog } from "./cancel-order-dialog";
import { useChangeOrderStatus } from "./use-change-order-status";

/** What can be done next, at the foot of the ticket: within reach of a thumb, always in view. */
export function OrderActions({ order }: { order: OrderDto }) {
  const t = useTranslations("orders");
  const now = useCurrentTime(minuteMs);
  const [isCancelling, setCancelling] = useState(false);
  const change = useChangeOrderStatus(order);
  const name = customerNameOf(order.customer) ?? t("theCustomer");
  const isWindowOpen = readServiceWindow(order.windowEndsAt, now).isOpen;
  const next = nextStatus(order.status);
  const canCancel = canMove(order.status, "cancelled");

  return (
    <footer className="border-t border-line bg-paper px-4 py-3 md:px-6">
      <div className="mx-auto flex max-w-2xl flex-wrap items-center gap-2">
        {next !== null && (
          <p className="w-full pb-1 text-sm text-ink-soft">
            {t(isWindowOpen ? "acceptHint" : "windowClosedNotice", { name })}
          </p>
        )}
        {next !== null && (
          <Button
            variant="primary"
            size="l"
            icon={Check}
            className="max-sm:order-last max-sm:w-full"
            isBusy={change.isPending}
            onPress={() => change.mutate({ from: order.status, to: next })}
          >
            {t(`move.${next}`)}
          </Button>
        )}
        <LinkButton
          href={`/conversations/${order.conversationId}`}
          icon={MessageCircle}
          size="l"
          className="max-sm:flex-1"
        >
          {t("openConversation")}
        </LinkButton>
        {canCancel && (
          <Button
            variant="quiet"
            size="l"
            icon={Ban}
            className="ms-auto max-sm:flex-1"
            onPress={() => setCancelling(true)}
          >
            {t("cancel")}
          </Button>
        )}
      </div>
      <CancelOrderDialog
        order={order}
        isOpen={isCancelling}
        isWindowOpen={isWindowOpen}
        onOpenChange={setCancelling}
        onCancel={(reason) =>
          change.mutate({ from: order.status, to: "cancelled", ...(reason !== "" && { reason }) })
        }
      />
    </footer>
  );
}
