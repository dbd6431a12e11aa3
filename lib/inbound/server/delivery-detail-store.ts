import "server-only";
import { shownContentOf } from "@/lib/conversations/server/message-dto";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { MadeOfDeliveryDto } from "@/lib/inbound/contract";
import { clientOf } from "@/lib/server/prisma";

export async function findDeliveryDetail(id: string) {
  return clientOf().webhookDelivery.findUnique({
    where: { id },
    select: {
      body: true,
      attempts: true,
      processedAt: true,
      forward: { select: { state: true, attempts: true, lastStatus: true, problem: true } },
    },
  });
}

export async function findDeliveryBody(id: string): Promise<Uint8Array | null> {
  const row = await clientOf().webhookDelivery.findUnique({ where: { id }, select: { body: true } });
  return row?.body ?? null;
}

interface MadeRow {
  messageId: string;
  conversationId: string;
  direction: MadeOfDeliveryDto["direction"];
  kind: string;
  content: unknown;
  text: string | null;
  revokedAt: Date | null;
  name: string | null;
  username: string | null;
  waId: string | null;
  orderId: string | null;
  number: number | null;
}

/** Messages of any number by their wamids, with the order where the message is a cart. */
export async function findMadeOfWamids(
  wamids: readonly string[],
  limit: number,
): Promise<MadeOfDeliveryDto[]> {
  if (wamids.length === 0) return [];
  const rows = await clientOf().$queryRaw<MadeRow[]>`
    SELECT message."id" AS "messageId", message."conversationId", message."direction"::text AS "direction",
      message."kind", message."content", message."text", message."revokedAt",
      customer."name", customer."username", customer."waId", cart."orderId", "Order"."number"
    FROM "Message" AS message
    JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
    JOIN "Customer" AS customer ON customer."id" = conversation."customerId"
    LEFT JOIN "Cart" AS cart ON cart."messageId" = message."id"
    LEFT JOIN "Order" ON "Order"."id" = cart."orderId"
    WHERE message."channelId" = ANY (ARRAY(SELECT "id" FROM "Channel")) AND message."wamid" = ANY (${[...wamids]})
    ORDER BY message."occurredAt", message."id" LIMIT ${limit}`;
  return rows.map(({ messageId, conversationId, direction, orderId, number, ...row }) => ({
    ...{ messageId, conversationId, direction },
    content: shownContentOf(row),
    customerName: customerNameOf(row),
    order: orderId !== null && number !== null ? { id: orderId, number } : null,
  }));
}
