"use client";

import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import type { OrderSummaryDto } from "@/lib/orders/contract";

/** The goods of a row, by their photos; the count says how many of each, the rest is a number. */
export function OrderPhotos({ order }: { order: OrderSummaryDto }) {
  const t = useTranslations("orders");
  const hidden = order.lineCount - order.firstLines.length;
  return (
    <span className="flex items-center gap-1.5">
      {order.firstLines.map((line) => (
        <span key={line.id} className="relative">
          <Photo
            src={line.photoPath ?? undefined}
            name={line.name ?? line.retailerId}
            alt={`${line.quantity ?? t("quantityUnknown")} × ${line.name ?? line.retailerId}`}
            size={40}
          />
          {line.quantity !== 1 && (
            <span
              aria-hidden="true"
              className="absolute -inset-e-1 -bottom-1 min-w-4 rounded-full border border-line bg-surface px-1 text-center text-xs leading-4 font-semibold tabular-nums"
            >
              {line.quantity ?? t("quantityUnknown")}
            </span>
          )}
        </span>
      ))}
      {hidden > 0 && <span className="text-sm text-ink-soft">{t("more", { count: hidden })}</span>}
    </span>
  );
}
