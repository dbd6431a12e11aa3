import "server-only";
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
  kind: string;
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
    SELECT message."id" AS "messageId", message."conversationId", message."kind", cart."orderId", "Order"."number"
    FROM "Message" AS message
    LEFT JOIN "Cart" AS cart ON cart."messageId" = message."id"
    LEFT JOIN "Order" ON "Order"."id" = cart."orderId"
    WHERE message."channelId" = ANY (ARRAY(SELECT "id" FROM "Channel")) AND message."wamid" = ANY (${[...wamids]})
    ORDER BY message."occurredAt", message."id" LIMIT ${limit}`;
  return rows.map(({ orderId, number, ...message }) => ({
    ...message,
    order: orderId !== null && number !== null ? { id: orderId, number } : null,
  }));
}
