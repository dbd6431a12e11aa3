import "server-only";
import { queueMessage } from "@/lib/conversations/server/queue-message";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { findCustomerLanguage } from "@/lib/customers/server/customer-store";
import { buildText } from "@/lib/dialog360/build-text";
import type { ChangedOrderDto, ChangeOrderStatusInput } from "@/lib/orders/contract";
import { customerText, type ToldStatus } from "@/lib/orders/customer-texts";
import { canMove } from "@/lib/orders/order-moves";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import { type Language, languageSchema, type StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { findShop } from "@/lib/staff/server/find-shop";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getOrder } from "./get-order";
import { insertOrderEvent } from "./order-event-store";
import { findOrderToMove, moveOrder } from "./order-store";

type OrderToMove = NonNullable<Awaited<ReturnType<typeof findOrderToMove>>>;

/**
 * Moves an order and tells the customer so, in their language, while the service window is open.
 * Throws `not_found`, `order_move_refused` for a move that is not in the table, and
 * `order_changed_meanwhile` when the order no longer is what the caller saw.
 */
export async function changeOrderStatus(
  staff: StaffDto,
  orderId: string,
  { from, to, reason }: ChangeOrderStatusInput,
  now = new Date(),
): Promise<ChangedOrderDto> {
  requirePermission(staff, "orders.change");
  if (to === "new" || !canMove(from, to)) {
    throw new AppError("order_move_refused", `An order does not go from ${from} to ${to}.`);
  }
  const notice = await inTransaction(async (tx) => {
    const cancelReason = to === "cancelled" && reason ? { cancelReason: reason } : {};
    const isMoved = await moveOrder(tx, orderId, { from, to, ...cancelReason });
    const order = await findOrderToMove(tx, orderId);
    if (!order) throw new AppError("not_found", "There is no such order.");
    if (!isMoved) throw new AppError("order_changed_meanwhile", "Somebody else has moved this order.");
    await insertOrderEvent(tx, orderId, now, {
      kind: "status_changed",
      staffId: staff.id,
      detail: { from, to, reason: reason ?? null },
    });
    await recordAudit(tx, {
      staffId: staff.id,
      action: "order.status_changed",
      subjectKind: "order",
      subjectId: orderId,
      before: { status: from },
      after: { status: to, reason: reason ?? null },
    });
    // What is cancelled is no revenue of the message that brought it.
    await publishLive(
      tx,
      "orders",
      ...(order.originMessageId === null ? [] : (["productMessages"] as const)),
    );
    return tellCustomer(tx, { staff, orderId, order, status: to, now });
  });
  return { order: await getOrder(staff, orderId), notice };
}

async function tellCustomer(
  tx: Tx,
  move: { staff: StaffDto; orderId: string; order: OrderToMove; status: ToldStatus; now: Date },
): Promise<ChangedOrderDto["notice"]> {
  const { staff, orderId, order, status, now } = move;
  if (!readServiceWindow(order.conversation.windowEndsAt, now).isOpen) return "window_closed";
  const facts = {
    number: order.number,
    totals: totalsOf(order),
    isTotalIncomplete: order.hasUnreadableLines,
  };
  const text = customerText(status, facts, await languageOf(tx, order.customerId));
  const content = { kind: "text", text, product: null } as const;
  const message = { id: newId(), conversationId: order.conversationId, content, request: buildText(text) };
  await queueMessage(tx, { ...message, sentById: staff.id, orderId }, now);
  return "queued";
}

function totalsOf({ totals }: OrderToMove) {
  return totals.map(({ amount, currency }) => ({ amount: amount.toFixed(), currency }));
}

async function languageOf(tx: Tx, customerId: string): Promise<Language> {
  const own = languageSchema.safeParse(await findCustomerLanguage(tx, customerId));
  return own.success ? own.data : ((await findShop(tx))?.customerLanguage ?? "en");
}
