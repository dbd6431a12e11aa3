import "server-only";
import type { DeliveryOutcome } from "@/lib/inbound/delivery-outcome";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

/** Stores a delivery and knocks for it in one statement: both are committed, or neither. */
export async function insertDelivery(channelId: string, body: Uint8Array): Promise<string> {
  const id = newId();
  await clientOf().$executeRaw`
    WITH stored AS (
      INSERT INTO "WebhookDelivery" ("id", "channelId", "body", "byteSize")
      VALUES (${id}::uuid, ${channelId}::uuid, ${body}, ${body.byteLength}) RETURNING "id"
    )
    SELECT graphile_worker.add_job('process-delivery', json_build_object('deliveryId', "id")) FROM stored`;
  return id;
}

export interface ClaimedDelivery {
  id: string;
  body: Uint8Array;
  receivedAt: Date;
  /** How often it was worked on before this time. */
  attempts: number;
  channelId: string;
  phoneNumberId: string | null;
  catalogId: string | null;
}

/**
 * Locks one unprocessed delivery until the transaction ends, or returns null. The lock is the claim: it
 * vanishes with its process, so that a crash leaves nothing to be timed out. Without an id: the oldest
 * that is due. One that failed waits 5 s · 2^attempts after its receipt.
 */
export async function claimDelivery(tx: Tx, deliveryId: string | null): Promise<ClaimedDelivery | null> {
  const [claimed] = await clientOf(tx).$queryRaw<ClaimedDelivery[]>`
    SELECT delivery."id", delivery."body", delivery."receivedAt", delivery."attempts", delivery."channelId",
      channel."phoneNumberId", channel."catalogId"
    FROM "WebhookDelivery" AS delivery JOIN "Channel" AS channel ON channel."id" = delivery."channelId"
    WHERE delivery."processedAt" IS NULL AND (
      CASE WHEN ${deliveryId}::uuid IS NOT NULL THEN delivery."id" = ${deliveryId}::uuid
      ELSE delivery."attempts" = 0 OR delivery."receivedAt" + interval '5 seconds' * 2 ^ delivery."attempts" <= now() END
    )
    ORDER BY delivery."receivedAt", delivery."id" LIMIT 1
    FOR UPDATE OF delivery SKIP LOCKED`;
  return claimed ?? null;
}

export type DeliveryResult =
  | { state: "processed"; outcome: DeliveryOutcome; problem: string | null }
  | { state: "unrecognised"; outcome: DeliveryOutcome; problem: string }
  /** To be worked on again. */
  | { state: "received"; outcome: DeliveryOutcome; problem: string };

export async function recordDeliveryResult(
  tx: Tx,
  id: string,
  attempts: number,
  result: DeliveryResult,
): Promise<void> {
  const { state, outcome, problem } = result;
  const processedAt = state === "received" ? null : new Date();
  await clientOf(tx).webhookDelivery.update({
    where: { id },
    data: { state, outcome: { ...outcome }, problem, attempts, processedAt },
    select: { id: true },
  });
}

/** Whether a delivery was left behind: unprocessed and older than a knock takes. */
export async function hasWaitingDeliveries(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "WebhookDelivery"
      WHERE "processedAt" IS NULL AND "receivedAt" + interval '5 seconds' * 2 ^ "attempts" <= now()
    ) AS "exists"`;
  return row?.exists ?? false;
}
