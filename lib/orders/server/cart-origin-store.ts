import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/**
 * Which message of ours a cart belongs to: the one its context names; without a context, the newest product
 * message of seven days to that customer on that number that held every SKU of it, "probably". A whole
 * catalog holds what the catalog does. A context that names no message of ours yet is looked up again
 * (`attributeWaitingCarts`) and never guessed.
 */
export interface CartOrigin {
  messageId: string;
  isProbable: boolean;
}

export interface CartToAttribute {
  channelId: string;
  conversationId: string;
  contextWamid: string | null;
  /** As the customer's phone says, in whole seconds. */
  occurredAt: Date;
  retailerIds: readonly string[];
}

/** One statement. Messages that surely never left are passed by. */
export async function findCartOrigin(tx: Tx, cart: CartToAttribute): Promise<CartOrigin | null> {
  const { channelId, conversationId, contextWamid, occurredAt } = cart;
  const skus = [...new Set(cart.retailerIds)];
  if (contextWamid === null && skus.length === 0) return null;
  const [found] = await (contextWamid === null
    ? clientOf(tx).$queryRaw<CartOrigin[]>`
    SELECT message."id" AS "messageId", true AS "isProbable" FROM "Message" AS message
    JOIN "ProductMessage" AS product ON product."id" = message."productMessageId"
    WHERE message."conversationId" = ${conversationId}::uuid
      AND message."occurredAt" < ${occurredAt}::timestamptz + interval '1 second'
      AND message."occurredAt" >= ${occurredAt}::timestamptz - interval '7 days'
      AND message."state" NOT IN ('queued', 'failed', 'taken_back')
      AND CASE WHEN product."kind" = 'catalog'
        THEN NOT EXISTS (
          SELECT FROM unnest(${skus}::text[]) AS sku WHERE NOT EXISTS (
            SELECT FROM "Product" WHERE "catalogId" = product."catalogId" AND "retailerId" = sku))
        ELSE jsonb_path_query_array(product."sections", '$[*].retailerIds[*]') @> to_jsonb(${skus}::text[]) END
    ORDER BY message."occurredAt" DESC, message."id" DESC LIMIT 1`
    : clientOf(tx).$queryRaw<CartOrigin[]>`
    SELECT "id" AS "messageId", false AS "isProbable" FROM "Message"
    WHERE "channelId" = ${channelId}::uuid AND "wamid" = ${contextWamid} AND "direction" = 'outbound'`);
  return found ?? null;
}

/** Gives carts to the message they name, where its wamid became known after they came. Says of how many. */
export async function attributeCartsByContext(tx: Tx, since: Date): Promise<number> {
  return clientOf(tx).$executeRaw`
    WITH attributed AS (
      UPDATE "Cart" AS cart SET "originMessageId" = message."id"
      FROM "Message" AS message
      WHERE cart."originMessageId" IS NULL AND cart."contextWamid" IS NOT NULL AND cart."createdAt" > ${since}
        AND message."channelId" = cart."channelId" AND message."wamid" = cart."contextWamid"
        AND message."direction" = 'outbound'
      RETURNING cart."orderId", cart."originMessageId"
    )
    UPDATE "Order" AS placed SET "originMessageId" = coalesce(placed."originMessageId", attributed."originMessageId")
    FROM attributed WHERE placed."id" = attributed."orderId"`;
}

export async function hasCartsToAttribute(since: Date): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Cart" AS cart
      JOIN "Message" AS message ON message."channelId" = cart."channelId" AND message."wamid" = cart."contextWamid"
      WHERE cart."originMessageId" IS NULL AND cart."contextWamid" IS NOT NULL AND cart."createdAt" > ${since}
        AND message."direction" = 'outbound'
    ) AS "exists"`;
  return row?.exists ?? false;
}
