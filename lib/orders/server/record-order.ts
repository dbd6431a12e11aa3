import "server-only";
import {
  type FoundProduct,
  findProductsByRetailerIds,
} from "@/lib/catalog/server/find-products-by-retailer-ids";
import { changeMessageContent, findMessageByWamid } from "@/lib/conversations/server/message-store";
import { cartContent } from "@/lib/orders/cart-content";
import { orderTotals } from "@/lib/orders/order-totals";
import { type RawCartLine, readCartLine } from "@/lib/orders/read-cart-line";
import type { Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { newId } from "@/lib/shared/ids";
import { insertCart, insertOrder, type NewOrderLine } from "./cart-store";
import { insertOrderEvent } from "./order-event-store";

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

/**
 * Makes cart and order of a customer's order message, in the transaction that received it: once, because
 * the message is. Lines keep the catalog's name and variant as they are now; an unknown SKU keeps none.
 */
export async function recordOrder(tx: Tx, cart: ReceivedCart): Promise<{ orderId: string; number: number }> {
  const {
    messageId,
    channelId,
    conversationId,
    customerId,
    contextWamid,
    occurredAt,
    note,
    items,
    vendorCatalogId,
  } = cart;
  const products = await findProductsOf(tx, cart);
  const lines = items.map((item) => orderLine(item, products.get(item.retailerId)));
  const { totals, isIncomplete } = orderTotals(lines);
  const answered = contextWamid === null ? null : await findMessageByWamid(channelId, contextWamid, tx);
  const origin = answered?.direction === "outbound" ? answered : null;
  const orderId = newId();
  const links = { channelId, conversationId, customerId, note, originMessageId: origin?.id ?? null };
  const number = await insertOrder(tx, {
    id: orderId,
    ...links,
    hasUnreadableLines: isIncomplete,
    placedAt: occurredAt,
    totals,
    lines,
  });
  await insertCart(tx, { ...links, messageId, orderId, vendorCatalogId, contextWamid, occurredAt, items });
  await insertOrderEvent(tx, orderId, occurredAt, { kind: "placed", staffId: null, detail: {} });
  await changeMessageContent(tx, messageId, cartContent(cart, number));
  await addJob(tx, "pin-order-photos");
  // The message that brought the order shows so in its own list.
  await publishLive(tx, "orders", ...(origin ? (["productMessages"] as const) : []));
  return { orderId, number };
}

async function findProductsOf(
  tx: Tx,
  { vendorCatalogId, channelCatalogId, items }: ReceivedCart,
): Promise<Map<string, FoundProduct>> {
  const skus = items.map(({ retailerId }) => retailerId);
  const named =
    vendorCatalogId === null ? new Map() : await findProductsByRetailerIds({ vendorCatalogId }, skus, tx);
  if (named.size > 0 || channelCatalogId === null) return named;
  return findProductsByRetailerIds({ catalogId: channelCatalogId }, skus, tx);
}

function orderLine(item: RawCartLine, product: FoundProduct | undefined): NewOrderLine {
  const { retailerId, quantityRaw, itemPriceRaw, currencyRaw } = item;
  return {
    ...readCartLine(item),
    productId: product?.id ?? null,
    name: product?.name ?? null,
    variant: product?.variant ?? null,
    photoHash: null,
    retailerId,
    quantityRaw,
    unitPriceRaw: itemPriceRaw,
    currencyRaw,
  };
}
