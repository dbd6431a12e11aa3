"use client";

import { PackageX, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Photo } from "@/components/ui/photo";
import { TicketLine } from "@/components/ui/ticket-line";
import type { OrderLineDto } from "@/lib/orders/contract";
import { formatMoney } from "@/lib/shared/money";

export function OrderTicketLine({ line }: { line: OrderLineDto }) {
  const t = useTranslations("orders");
  const locale = useLocale();
  return (
    <TicketLine
      photo={<Photo src={line.photoPath ?? undefined} name={line.name ?? line.retailerId} size={64} />}
      quantity={line.quantity === null ? t("quantityUnknown") : String(line.quantity)}
      {...(line.quantity !== null && { quantityLabel: t("items", { count: line.quantity }) })}
      name={line.name ?? t("unknownProduct")}
      {...(line.variant !== null && { variant: line.variant })}
      sku={line.retailerId}
      {...(line.unitPrice !== null && {
        unitPrice: t("each", { price: formatMoney(line.unitPrice, locale) }),
      })}
      {...(line.lineTotal !== null && { total: formatMoney(line.lineTotal, locale) })}
      {...((!line.isReadable || line.name === null) && { flags: <LineFlags line={line} /> })}
    />
  );
}

function LineFlags({ line }: { line: OrderLineDto }) {
  const t = useTranslations("orders");
  return (
    <>
      {line.name === null && (
        <Chip tone="warn" icon={PackageX}>
          {t("unknownSku")}
        </Chip>
      )}
      {!line.isReadable && (
        <>
          <Chip tone="warn" icon={TriangleAlert}>
            {t("unreadableShort")}
          </Chip>
          <span className="w-full text-sm text-ink-soft">
            <bdi>
              {t("unreadable", {
                quantity: line.quantityRaw,
                price: line.unitPriceRaw,
                currency: line.currencyRaw,
              })}
            </bdi>
          </span>
        </>
      )}
    </>
  );
}
