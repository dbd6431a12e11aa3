import "server-only";
import type { MessageProgress } from "@/lib/conversations/change-by-statuses";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Dialog360Recipient } from "@/lib/dialog360/recipient";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/**
 * The outbox is the rows that are `queued` or `sending`. A message is `sending`, committed, before the
 * vendor is called, so that a crash leaves it visible; it never goes back to `queued` by itself.
 */
export interface ClaimedMessage extends Dialog360Recipient {
  id: string;
  channelId: string;
  request: Dialog360Request;
  /** This one included. */
  attempts: number;
}

/**
 * Claims the message due longest, or null. One conversation's messages go one after the other in the
 * order they were queued; only one planned for more than a minute from now lets later ones pass.
 */
export async function claimDueMessage(): Promise<ClaimedMessage | null> {
  const [claimed] = await clientOf().$queryRaw<ClaimedMessage[]>`
    WITH due AS (
      SELECT message."id" FROM "Message" AS message
      WHERE message."state" = 'queued' AND message."sendAfter" <= now() AND NOT EXISTS (
        SELECT 1 FROM "Message" AS earlier
        WHERE earlier."conversationId" = message."conversationId" AND earlier."state" IN ('queued', 'sending')
          AND (earlier."occurredAt", earlier."id") < (message."occurredAt", message."id")
          AND (earlier."state" = 'sending' OR earlier."attempts" > 0 OR earlier."sendAfter" <= now() + interval '1 minute')
      )
      ORDER BY message."sendAfter", message."id" LIMIT 1
      FOR UPDATE OF message SKIP LOCKED
    )
    UPDATE "Message" SET "state" = 'sending', "claimedAt" = now(), "attempts" = "attempts" + 1
    FROM due, "Conversation" AS conversation, "Customer" AS customer
    WHERE "Message"."id" = due."id" AND conversation."id" = "Message"."conversationId" AND customer."id" = conversation."customerId"
    RETURNING "Message"."id", "Message"."channelId", "Message"."request", "Message"."attempts", customer."waId", customer."userId"`;
  return claimed ?? null;
}

export interface AbandonedMessage {
  id: string;
  productMessageId: string | null;
  orderId: string | null;
}

/** Makes `unknown` what was claimed longer ago than any call can last: nobody knows whether it was sent. */
export async function abandonSendingSince(tx: Tx, claimedBefore: Date): Promise<AbandonedMessage[]> {
  return clientOf(tx).$queryRaw<AbandonedMessage[]>`
    UPDATE "Message" SET "state" = 'unknown'
    WHERE "state" = 'sending' AND "claimedAt" < ${claimedBefore}::timestamptz
    RETURNING "id", "productMessageId", "orderId"`;
}

/** Whether a queued message is due. */
export async function hasDueMessages(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Message" WHERE "state" = 'queued' AND "sendAfter" <= now()) AS "exists"`;
  return row?.exists ?? false;
}

export interface OutboundRecord extends MessageProgress {
  id: string;
  wamid: string | null;
  attempts: number;
  productMessageId: string | null;
  orderId: string | null;
}

/** One of our messages, locked until the transaction ends: by the vendor's id, else by ours. */
export async function lockOutbound(
  tx: Tx,
  channelId: string,
  by: { wamid: string | null; id: string | null },
): Promise<OutboundRecord | null> {
  const [row] = await clientOf(tx).$queryRaw<OutboundRecord[]>`
    SELECT "id", "wamid", "attempts", "state"::text AS "state", "sentAt", "deliveredAt", "readAt", "failedAt",
      "errorCode", "errorDetail", "productMessageId", "orderId"
    FROM "Message"
    WHERE "channelId" = ${channelId}::uuid AND "direction" = 'outbound'
      AND ("wamid" = ${by.wamid} OR "id" = ${by.id}::uuid)
    ORDER BY ("wamid" = ${by.wamid}) DESC NULLS LAST LIMIT 1
    FOR NO KEY UPDATE`;
  return row ?? null;
}

export async function changeOutbound(
  tx: Tx,
  id: string,
  change: Partial<MessageProgress> & { wamid?: string; sendAfter?: Date },
): Promise<void> {
  await clientOf(tx).message.update({ where: { id }, data: change, select: { id: true } });
}
