import "server-only";
import { z } from "zod";
import { productPhotoPath } from "@/lib/catalog/server/product-dto";
import type { MessageDto } from "@/lib/conversations/contract";
import {
  type OrderDto,
  type OrderLineDto,
  type OrderSummaryDto,
  orderEventSchema,
  orderStatusSchema,
} from "@/lib/orders/contract";
import { countItems, lineTotal } from "@/lib/orders/order-totals";
import type { ReadCartLine } from "@/lib/orders/read-cart-line";
import type { OrderDetailRow, OrderLineRow, OrderRow } from "./order-store";

const firstLineCount = 4;

export function toOrderSummary(row: OrderRow): OrderSummaryDto {
  return { ...commonFacts(row), firstLines: row.lines.slice(0, firstLineCount).map(toFirstLine) };
}

export function toOrder(
  row: OrderDetailRow,
  messages: { origin: MessageDto | null; notices: MessageDto[] },
): OrderDto {
  return {
    ...commonFacts(row),
    lines: row.lines.map(toOrderLine),
    cancelReason: row.cancelReason,
    events: row.events.map(toOrderEvent),
    isOriginProbable: row.carts[0]?.isOriginProbable ?? false,
    originProductMessageId: row.originMessage?.productMessageId ?? null,
    ...messages,
  };
}

function commonFacts(row: OrderRow): Omit<OrderSummaryDto, "firstLines"> {
  const { id, number, status, paymentStatus, customer, conversationId, note, lines } = row;
  return {
    id,
    number,
    status,
    paymentStatus,
    customer,
    conversationId,
    note,
    channelName: row.channel.name,
    windowEndsAt: row.conversation.windowEndsAt?.toISOString() ?? null,
    totals: row.totals.map(({ amount, currency }) => ({ amount: amount.toFixed(), currency })),
    isTotalIncomplete: row.hasUnreadableLines,
    itemCount: countItems(lines),
    lineCount: lines.length,
    assignee: row.assignee?.name ?? null,
    placedAt: row.placedAt.toISOString(),
  };
}

function toFirstLine(row: OrderLineRow): OrderSummaryDto["firstLines"][number] {
  const { id, retailerId, name, quantity } = row;
  return { id, retailerId, name, quantity, photoPath: photoPathOf(row) };
}

function toOrderLine(row: OrderLineRow): OrderLineDto {
  const { id, retailerId, name, variant, quantity, currency, quantityRaw, unitPriceRaw, currencyRaw } = row;
  const unitPrice = row.unitPrice?.toFixed() ?? null;
  const total = lineTotal({ quantity, unitPrice, currency } satisfies ReadCartLine);
  return {
    id,
    retailerId,
    name,
    variant,
    quantity,
    quantityRaw,
    unitPriceRaw,
    currencyRaw,
    photoPath: photoPathOf(row),
    unitPrice: unitPrice === null || currency === null ? null : { amount: unitPrice, currency },
    lineTotal: total,
    isReadable: total !== null,
  };
}

/** The pinned photo; until it is pinned, the product's own. */
function photoPathOf({ photoHash, product }: OrderLineRow): string | null {
  if (photoHash !== null) return `/api/photos/${photoHash}`;
  return product && productPhotoPath(product);
}

const eventDetailSchema = z
  .object({
    from: orderStatusSchema.nullable().default(null),
    to: orderStatusSchema.nullable().default(null),
    reason: z.string().nullable().default(null),
  })
  .catch({ from: null, to: null, reason: null });

function toOrderEvent({
  id,
  kind,
  detail,
  occurredAt,
  staff,
}: OrderDetailRow["events"][number]): OrderDto["events"][number] {
  return {
    id,
    kind: orderEventSchema.shape.kind.parse(kind),
    by: staff?.name ?? null,
    at: occurredAt.toISOString(),
    ...eventDetailSchema.parse(detail),
  };
}
