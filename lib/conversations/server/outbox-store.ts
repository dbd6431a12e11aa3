import "server-only";
import type { MessageProgress } from "@/lib/conversations/change-by-statuses";
import { pairPace } from "@/lib/conversations/send-pace";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Dialog360Recipient } from "@/lib/dialog360/recipient";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import { channelPaces, msInterval } from "./send-pace-store";

/**
 * The outbox is the rows that are `queued` or `sending`. A message is `sending`, committed, before the
 * vendor is called, so that a crash leaves it visible; it never goes back to `queued` by itself.
 */
export interface ClaimedMessage extends Dialog360Recipient {
  id: string;
  channelId: string;
  conversationId: string;
  request: Dialog360Request;
  /** This one included. */
  attempts: number;
}

/**
 * Nothing of the same conversation that was queued before it is still to be sent, unless it is planned for
 * later or is bulk, which a clerk's reply passes.
 */
const isNextOfConversation = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Message" AS earlier
  WHERE earlier."conversationId" = message."conversationId" AND earlier."state" IN ('queued', 'sending')
    AND (earlier."occurredAt", earlier."id") < (message."occurredAt", message."id")
    AND (earlier."state" = 'sending' OR earlier."lane" <= message."lane"
      AND (earlier."attempts" > 0 OR earlier."sendAfter" <= now() + interval '1 minute'))
)`;
const pairTolerance = msInterval(pairPace.toleranceMs);
const isDue = Prisma.sql`message."state" = 'queued' AND message."sendAfter" <= now()`;
/** Of one number's messages, those that only the number itself can hold up. */
const mayGo = Prisma.sql`
  FROM "Message" AS message JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
  WHERE message."channelId" = paced."channelId" AND ${isDue} AND ${isNextOfConversation}
    AND (conversation."pairBusyUntil" IS NULL OR conversation."pairBusyUntil" <= now() + ${pairTolerance})`;

/**
 * Claims the next message, or null: the desk's before bulk, of each lane the one due longest, of numbers
 * and to customers that are below their limits; the claim takes its place in both buckets. One
 * conversation's messages of a lane go one after the other in the order they were queued; only one planned
 * for more than a minute from now lets later ones pass.
 */
export async function claimDueMessage(): Promise<ClaimedMessage | null> {
  const [claimed] = await clientOf().$queryRaw<ClaimedMessage[]>`
    WITH due AS (
      SELECT next.*, paced."channelId", paced."interval", paced."tolerance"
      FROM (${channelPaces}) AS paced CROSS JOIN LATERAL (
        SELECT message."id", message."conversationId", message."lane", message."sendAfter" ${mayGo}
        ORDER BY message."lane", message."sendAfter", message."id" LIMIT 1
        FOR UPDATE OF message SKIP LOCKED
      ) AS next
      WHERE paced."busyUntil" <= now() + paced."tolerance"
      ORDER BY next."lane", next."sendAfter", next."id" LIMIT 1
    ),
    admitted AS (
      INSERT INTO "ChannelPace" AS pace ("channelId", "busyUntil") SELECT "channelId", now() + "interval" FROM due
      ON CONFLICT ("channelId") DO UPDATE
        SET "busyUntil" = GREATEST(pace."busyUntil", now()) + (EXCLUDED."busyUntil" - now())
        WHERE pace."busyUntil" <= now() + (SELECT "tolerance" FROM due)
      RETURNING "channelId"
    ),
    paired AS (
      UPDATE "Conversation" SET "pairBusyUntil" = GREATEST("pairBusyUntil", now()) + ${msInterval(pairPace.intervalMs)}
      FROM due, admitted WHERE "Conversation"."id" = due."conversationId"
    )
    UPDATE "Message" SET "state" = 'sending', "claimedAt" = now(), "attempts" = "attempts" + 1
    FROM due, admitted, "Conversation" AS conversation, "Customer" AS customer
    WHERE "Message"."id" = due."id" AND conversation."id" = due."conversationId" AND customer."id" = conversation."customerId"
    RETURNING "Message"."id", "Message"."channelId", "Message"."conversationId", "Message"."request", "Message"."attempts",
      customer."waId", customer."userId"`;
  return claimed ?? null;
}

/** Claims it anew from now; false when it was given up meanwhile: then nothing may be sent any more. */
export async function renewClaim({ id, attempts }: ClaimedMessage): Promise<boolean> {
  const renewed = await clientOf().$executeRaw`
    UPDATE "Message" SET "claimedAt" = now()
    WHERE "id" = ${id}::uuid AND "state" = 'sending' AND "attempts" = ${attempts}`;
  return renewed === 1;
}

/**
 * Milliseconds until a number at its limit, else a customer at theirs, lets a due message go: 0 when that
 * is now. Null when no message waits for that.
 */
export async function waitOfLimits(): Promise<number | null> {
  const [wait] = await clientOf().$queryRaw<{ ms: number | null }[]>`
    SELECT (EXTRACT(EPOCH FROM COALESCE(
      (SELECT min(paced."busyUntil" - paced."tolerance") FROM (${channelPaces}) AS paced WHERE EXISTS (SELECT 1 ${mayGo})),
      (SELECT min(conversation."pairBusyUntil") - ${pairTolerance}
        FROM "Message" AS message JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
        WHERE ${isDue} AND conversation."pairBusyUntil" > now() + ${pairTolerance})
    ) - now()) * 1000)::float8 AS "ms"`;
  return wait?.ms == null ? null : Math.max(0, wait.ms);
}

export interface AbandonedMessage {
  id: string;
  productMessageId: string | null;
  orderId: string | null;
}

/** Makes `unknown` what was claimed longer ago than any call can last: nobody knows whether it was sent. */
export async function abandonSendingSince(tx: Tx, claimedBefore: Date): Promise<AbandonedMessage[]> {
  return clientOf(tx).$queryRaw<AbandonedMessage[]>`
    UPDATE "Message" SET "state" = 'unknown', "unknownSince" = now()
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
  change: Partial<MessageProgress> & { wamid?: string; sendAfter?: Date; unknownSince?: Date },
): Promise<void> {
  await clientOf(tx).message.update({ where: { id }, data: change, select: { id: true } });
}
