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

export interface NewCart {
  messageId: string;
  vendorCatalogId: string | null;
  contextWamid: string | null;
  isOriginProbable: boolean;
  items: readonly RawCartLine[];
}

/**
 * The cart as it came and the order made of it, in one statement; returns the order's number. The unique
 * message id keeps a cart from becoming a second one.
 */
export async function insertOrderOfCart(tx: Tx, order: NewOrder, cart: NewCart): Promise<number> {
  const { id: orderId, channelId, conversationId, customerId, note, originMessageId, placedAt } = order;
  const lines = order.lines.map((line, position) => ({ id: newId(), position, ...line }));
  const items = cart.items.map((item, position) => ({ position, ...item }));
  const [placed] = await clientOf(tx).$queryRaw<{ number: number }[]>`
    WITH placed AS (
      INSERT INTO "Order" ("id", "channelId", "customerId", "conversationId", "originMessageId", "note",
        "hasUnreadableLines", "placedAt", "updatedAt")
      VALUES (${orderId}::uuid, ${channelId}::uuid, ${customerId}::uuid, ${conversationId}::uuid,
        ${originMessageId}::uuid, ${note}, ${order.hasUnreadableLines}, ${placedAt}, now())
      RETURNING "id", "number"
    ), lines AS (
      INSERT INTO "OrderLine" ("id", "orderId", "position", "productId", "retailerId", "name", "variant",
        "photoHash", "quantity", "unitPrice", "currency", "quantityRaw", "unitPriceRaw", "currencyRaw")
      SELECT line."id", placed."id", "position", "productId", "retailerId", "name", "variant",
        "photoHash", "quantity", "unitPrice", "currency", "quantityRaw", "unitPriceRaw", "currencyRaw"
      FROM placed, json_to_recordset(${JSON.stringify(lines)}::json) AS line("id" uuid, "position" int,
        "productId" uuid, "retailerId" text, "name" text, "variant" text, "photoHash" text, "quantity" int,
        "unitPrice" numeric, "currency" text, "quantityRaw" text, "unitPriceRaw" text, "currencyRaw" text)
    ), totals AS (
      INSERT INTO "OrderTotal" ("orderId", "currency", "amount")
      SELECT placed."id", "currency", "amount"
      FROM placed, json_to_recordset(${JSON.stringify(order.totals)}::json) AS total("currency" text, "amount" numeric)
    ), cart AS (
      INSERT INTO "Cart" ("id", "messageId", "channelId", "conversationId", "customerId", "orderId",
        "vendorCatalogId", "note", "contextWamid", "originMessageId", "isOriginProbable", "occurredAt")
      SELECT ${newId()}::uuid, ${cart.messageId}::uuid, ${channelId}::uuid, ${conversationId}::uuid,
        ${customerId}::uuid, placed."id", ${cart.vendorCatalogId}, ${note}, ${cart.contextWamid},
        ${originMessageId}::uuid, ${cart.isOriginProbable}, ${placedAt}
      FROM placed RETURNING "id"
    ), items AS (
      INSERT INTO "CartLine" ("cartId", "position", "retailerId", "quantityRaw", "itemPriceRaw", "currencyRaw")
      SELECT cart."id", "position", "retailerId", "quantityRaw", "itemPriceRaw", "currencyRaw"
      FROM cart, json_to_recordset(${JSON.stringify(items)}::json) AS item("position" int, "retailerId" text,
        "quantityRaw" text, "itemPriceRaw" text, "currencyRaw" text)
    ), event AS (
      INSERT INTO "OrderEvent" ("id", "orderId", "kind", "detail", "occurredAt")
      SELECT ${newId()}::uuid, placed."id", 'placed', '{}', ${placedAt} FROM placed
    )
    SELECT "number" FROM placed`;
  if (!placed) throw new Error("The order was not inserted");
  return placed.number;
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
