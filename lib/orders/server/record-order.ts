import "server-only";
import { findOrderedProducts, type OrderedProduct } from "@/lib/catalog/server/find-ordered-products";
import { changeMessageContent } from "@/lib/conversations/server/message-store";
import { cartContent } from "@/lib/orders/cart-content";
import { orderTotals } from "@/lib/orders/order-totals";
import { type RawCartLine, readCartLine } from "@/lib/orders/read-cart-line";
import type { Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { addMs, secondMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { findCartOrigin } from "./cart-origin-store";
import { insertOrderOfCart, type NewOrderLine } from "./cart-store";

export interface ReceivedCart {
  messageId: string;
  channelId: string;
  conversationId: string;
  customerId: string;
  contextWamid: string | null;
  occurredAt: Date;
  /** Meta's id of the catalog that the cart says it was filled from. */
  vendorCatalogId: string | null;
  /** Our id of the number's own catalog: looked in when the cart's is not ours. */
  channelCatalogId: string | null;
  note: string | null;
  items: readonly RawCartLine[];
}

/** By then the answer to a send call that a cart overtook is mostly there; else the sweep looks again. */
const answerMs = 5 * secondMs;

/**
 * Makes cart and order of a customer's order message, in the transaction that received it: once, because
 * the message is. Lines keep the catalog's name, variant and photo as they are now; an unknown SKU has none.
 */
export async function recordOrder(tx: Tx, cart: ReceivedCart): Promise<{ orderId: string; number: number }> {
  const { messageId, channelId, conversationId, customerId, contextWamid, note, items } = cart;
  const skus = items.map(({ retailerId }) => retailerId);
  const products = await findOrderedProducts(tx, cart, skus);
  const lines = items.map((item) => orderLine(item, products.get(item.retailerId)));
  const { totals, isIncomplete } = orderTotals(lines);
  const origin = await findCartOrigin(tx, { ...cart, retailerIds: skus });
  const originMessageId = origin?.messageId ?? null;
  const order = {
    ...{ id: newId(), channelId, conversationId, customerId, originMessageId, note, totals, lines },
    hasUnreadableLines: isIncomplete,
    placedAt: cart.occurredAt,
  };
  const isOriginProbable = origin?.isProbable ?? false;
  const number = await insertOrderOfCart(tx, order, { ...cart, isOriginProbable });
  await changeMessageContent(tx, messageId, cartContent(cart, number));
  if ([...products.values()].some(({ lacksPhoto }) => lacksPhoto)) await addJob(tx, "pin-order-photos");
  if (contextWamid !== null && origin === null) {
    const runAt = addMs(new Date(), answerMs);
    await addJob(tx, "attribute-carts", {}, { runAt });
  }
  // The message that brought the order shows so in its own list.
  await publishLive(tx, "orders", ...(originMessageId === null ? [] : (["productMessages"] as const)));
  return { orderId: order.id, number };
}

function orderLine(item: RawCartLine, product: OrderedProduct | undefined): NewOrderLine {
  const { retailerId, quantityRaw, itemPriceRaw, currencyRaw } = item;
  return {
    ...readCartLine(item),
    productId: product?.id ?? null,
    name: product?.name ?? null,
    variant: product?.variant ?? null,
    photoHash: product?.photoHash ?? null,
    retailerId,
    quantityRaw,
    unitPriceRaw: itemPriceRaw,
    currencyRaw,
  };
}
