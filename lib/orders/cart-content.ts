import type { MessageContent } from "@/lib/conversations/message-content";
import { countItems, orderTotals } from "./order-totals";
import { type RawCartLine, readCartLine } from "./read-cart-line";

/** A cart as its message shows it in the thread. `orderNumber` is null until the order is recorded. */
export function cartContent(
  cart: { note: string | null; items: readonly RawCartLine[] },
  orderNumber: number | null,
): MessageContent {
  const lines = cart.items.map(readCartLine);
  return {
    kind: "order",
    itemCount: countItems(lines),
    note: cart.note,
    totals: orderTotals(lines).totals,
    orderNumber,
  };
}
