import "server-only";
import type { RawCartLine } from "@/lib/orders/read-cart-line";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { Money } from "@/lib/shared/money";

export interface NewOrder {
  id: string;
  channelId: string;
  customerId: string;
  conversationId: string;
  originMessageId: string | null;
  note: string | null;
  hasUnreadableLines: boolean;
  placedAt: Date;
  totals: Money[];
  lines: NewOrderLine[];
}

export interface NewOrderLine {
  productId: string | null;
  retailerId: string;
  name: string | null;
  variant: string | null;
  photoHash: string | null;
  quantity: number | null;
  unitPrice: string | null;
  currency: string | null;
  quantityRaw: string;
  unitPriceRaw: string;
  currencyRaw: string;
}

/** Returns the order's number. */
export async function insertOrder(tx: Tx, { totals, lines, ...order }: NewOrder): Promise<number> {
  const client = clientOf(tx);
  const orderId = order.id;
  const { number } = await client.order.create({ data: order, select: { number: true } });
  await client.orderLine.createMany({
    data: lines.map((line, position) => ({ id: newId(), orderId, position, ...line })),
  });
  await client.orderTotal.createMany({ data: totals.map((total) => ({ orderId, ...total })) });
  return number;
}

export interface NewCart {
  messageId: string;
  channelId: string;
  conversationId: string;
  customerId: string;
  orderId: string;
  vendorCatalogId: string | null;
  note: string | null;
  contextWamid: string | null;
  originMessageId: string | null;
  occurredAt: Date;
  items: readonly RawCartLine[];
}

/** The cart as it came; the unique message id keeps it from becoming a second one. */
export async function insertCart(tx: Tx, { items, ...cart }: NewCart): Promise<void> {
  const client = clientOf(tx);
  const id = newId();
  await client.cart.create({ data: { id, ...cart }, select: { id: true } });
  await client.cartLine.createMany({
    data: items.map((item, position) => ({ cartId: id, position, ...item })),
  });
}

/** Gives one customer's orders and carts to another; `conversations` says which becomes which. */
export async function moveOrders(
  tx: Tx,
  fromCustomerId: string,
  toCustomerId: string,
  conversations: readonly { fromId: string; toId: string }[],
): Promise<void> {
  const client = clientOf(tx);
  for (const { fromId, toId } of conversations) {
    await client.order.updateMany({ where: { conversationId: fromId }, data: { conversationId: toId } });
    await client.cart.updateMany({ where: { conversationId: fromId }, data: { conversationId: toId } });
  }
  await client.order.updateMany({
    where: { customerId: fromCustomerId },
    data: { customerId: toCustomerId },
  });
  await client.cart.updateMany({ where: { customerId: fromCustomerId }, data: { customerId: toCustomerId } });
}
