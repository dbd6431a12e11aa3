import { z } from "zod";
import { messageSchema } from "@/lib/conversations/contract";
import { customerSchema } from "@/lib/customers/contract";
import { moneySchema } from "@/lib/shared/money";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";
import { orderStatuses, paymentStatuses } from "./order-moves";

export const orderStatusSchema = z.enum(orderStatuses);

export const orderLineSchema = z.object({
  id: z.uuid(),
  retailerId: z.string(),
  /** As it was when the cart came; null for a SKU that was in no catalog. */
  name: z.string().nullable(),
  variant: z.string().nullable(),
  photoPath: z.string().nullable(),
  /** Null when the customer's words could not be read as a number; then `quantityRaw` says what came. */
  quantity: z.number().int().nullable(),
  unitPrice: moneySchema.nullable(),
  lineTotal: moneySchema.nullable(),
  quantityRaw: z.string(),
  unitPriceRaw: z.string(),
  currencyRaw: z.string(),
  isReadable: z.boolean(),
});
export type OrderLineDto = z.infer<typeof orderLineSchema>;

export const orderSummarySchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  status: orderStatusSchema,
  paymentStatus: z.enum(paymentStatuses),
  customer: customerSchema,
  channelName: z.string(),
  conversationId: z.uuid(),
  windowEndsAt: z.iso.datetime().nullable(),
  /** One per currency. Without the lines that could not be read when `isTotalIncomplete`. */
  totals: z.array(moneySchema),
  isTotalIncomplete: z.boolean(),
  note: z.string().nullable(),
  itemCount: z.number().int(),
  /** Up to four lines, for the photos of a row. */
  firstLines: z.array(
    orderLineSchema.pick({ id: true, retailerId: true, name: true, photoPath: true, quantity: true }),
  ),
  lineCount: z.number().int(),
  assignee: z.string().nullable(),
  placedAt: z.iso.datetime(),
});
export type OrderSummaryDto = z.infer<typeof orderSummarySchema>;

export const orderEventSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["placed", "status_changed"]),
  /** Name of the member of staff; null when the customer or Cartdesk itself did it. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
  from: orderStatusSchema.nullable(),
  to: orderStatusSchema.nullable(),
  reason: z.string().nullable(),
});

export const orderSchema = orderSummarySchema.omit({ firstLines: true }).extend({
  lines: z.array(orderLineSchema),
  cancelReason: z.string().nullable(),
  /** The product message the cart answers, as far as WhatsApp told us. */
  origin: messageSchema.nullable(),
  /** The cart did not say: the newest product message that held all of it. */
  isOriginProbable: z.boolean(),
  /** Where what was sent with it, and what it brought, is shown. */
  originProductMessageId: z.uuid().nullable(),
  events: z.array(orderEventSchema),
  /** Messages that told the customer of a move, oldest first. */
  notices: z.array(messageSchema),
});
export type OrderDto = z.infer<typeof orderSchema>;

export const orderViews = [...orderStatuses, "all"] as const;
export const orderViewSchema = z.enum(orderViews);
export type OrderView = z.infer<typeof orderViewSchema>;

export const orderListQuerySchema = z.object({
  view: orderViewSchema.default("new"),
  /** Order number, customer's name or phone, SKU, product, note. */
  q: searchSchema,
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type OrderListQuery = z.infer<typeof orderListQuerySchema>;

export const orderPageSchema = pageSchema(orderSummarySchema);

export const orderCountsSchema = z.record(orderViewSchema, z.number().int());
export type OrderCounts = z.infer<typeof orderCountsSchema>;

export const cancelReasonMaxLength = 300;

export const changeOrderStatusInputSchema = z.object({
  /** What the caller saw: the move is refused when a colleague was first. */
  from: orderStatusSchema,
  to: orderStatusSchema,
  reason: z.string().trim().max(cancelReasonMaxLength).optional(),
});
export type ChangeOrderStatusInput = z.infer<typeof changeOrderStatusInputSchema>;

export const changedOrderSchema = z.object({
  order: orderSchema,
  /** Whether the customer is being told, and if not, why. */
  notice: z.enum(["queued", "window_closed"]),
});
export type ChangedOrderDto = z.infer<typeof changedOrderSchema>;
