"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import type { DeliverySummaryDto } from "@/lib/inbound/contract";
import { DeliveryStateChip } from "./delivery-state-chip";
import { useDeliveryWords } from "./use-delivery-words";

type DeliveryRowProps = {
  delivery: DeliverySummaryDto;
  href: string;
  isCurrent: boolean;
  onOpen: (deliveryId: string) => void;
};

export function DeliveryRow({ delivery, href, isCurrent, onOpen }: DeliveryRowProps) {
  const t = useTranslations("deliveries");
  const ago = useTimeAgo();
  const words = useDeliveryWords();

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(delivery.id);
  }

  return (
    <a
      href={href}
      onClick={open}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "grid grid-cols-1 gap-1 border-b border-line px-4 py-2.5 outline-offset-[-2px] transition-colors",
        isCurrent ? "lg:bg-accent-soft" : "hover:bg-wash",
      )}
    >
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          {words.outcome(delivery.outcome) ?? t(delivery.state === "received" ? "notYet" : "nothingMade")}
        </span>
        <DeliveryStateChip state={delivery.state} problem={delivery.problem} />
      </span>
      <span className="flex flex-wrap gap-x-1.5 text-sm text-ink-soft">
        <time dateTime={delivery.receivedAt}>{ago(delivery.receivedAt)}</time>
        <span aria-hidden="true">·</span>
        <bdi>{delivery.channelName}</bdi>
        <span aria-hidden="true">·</span>
        <span>{words.size(delivery.byteSize)}</span>
        {delivery.answerMs !== null && (
          <>
            <span aria-hidden="true">·</span>
            <span>{t("answeredIn", { duration: words.duration(delivery.answerMs) })}</span>
          </>
        )}
      </span>
    </a>
  );
}
