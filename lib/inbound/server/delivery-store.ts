import "server-only";
import type { DeliveryOutcome, DeliveryProblem } from "@/lib/inbound/delivery-outcome";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

export interface NewDelivery {
  channelId: string;
  door: "number" | "account";
  body: Uint8Array;
  /** Where there is a forward at all. */
  isForwarded: boolean;
}

/**
 * Stores deliveries, knocks once for them all, and puts them in line for the forward where there is one,
 * in one statement: all of it is committed, or nothing.
 */
export async function insertDeliveries(deliveries: NewDelivery[]): Promise<string[]> {
  const ids = deliveries.map(() => newId());
  const channelIds = deliveries.map(({ channelId }) => channelId);
  const doors = deliveries.map(({ door }) => door);
  const bodies = deliveries.map(({ body }) => body);
  const forwardedIds = ids.filter((_, index) => deliveries[index]?.isForwarded);
  await clientOf().$executeRaw`
    WITH stored AS (
      INSERT INTO "WebhookDelivery" ("id", "channelId", "door", "body", "byteSize")
      SELECT "id", "channelId", "door"::"DeliveryDoor", "body", octet_length("body")
      FROM unnest(${ids}::uuid[], ${channelIds}::uuid[], ${doors}::text[], ${bodies}::bytea[])
        AS given("id", "channelId", "door", "body")
      RETURNING "id"
    ), relayed AS (
      INSERT INTO "ForwardedDelivery" ("deliveryId")
      SELECT stored."id" FROM stored, "Forward"
      WHERE "Forward"."isEnabled" AND stored."id" = ANY (${forwardedIds}::uuid[]) RETURNING "deliveryId"
    )
    SELECT graphile_worker.add_job('process-delivery', json_build_object('deliveryIds', json_agg("id"))) FROM stored
    UNION ALL SELECT graphile_worker.add_job('forward-deliveries') WHERE EXISTS (SELECT 1 FROM relayed)`;
  return ids;
}

export interface ClaimedDelivery {
  id: string;
  body: Uint8Array;
  receivedAt: Date;
  door: "number" | "account";
  /** This time included. */
  attempts: number;
  channelId: string;
  phoneNumberId: string | null;
  catalogId: string | null;
  vendorCatalogId: string | null;
}

/**
 * Takes one unprocessed delivery, or null. The claim is an advisory lock of the transaction: it vanishes
 * with its process, so that a crash leaves nothing to be timed out, and leaves the row free for the
 * attempt to be counted at once. Without an id: the oldest that is due; after n attempts that is 5 s · 2^n
 * after its receipt.
 */
export async function lockDelivery(tx: Tx, deliveryId: string | null): Promise<string | null> {
  // The locks are tried one by one in this order and stop with the first that is free.
  const [locked] = await clientOf(tx).$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT "id" FROM "WebhookDelivery"
      WHERE "processedAt" IS NULL AND (
        CASE WHEN ${deliveryId}::uuid IS NOT NULL THEN "id" = ${deliveryId}::uuid
        ELSE "attempts" = 0 OR "receivedAt" + interval '5 seconds' * 2 ^ "attempts" <= now() END
      )
      ORDER BY "receivedAt", "id" LIMIT 100
    )
    SELECT "id" FROM due WHERE pg_try_advisory_xact_lock(hashtextextended('delivery ' || "id"::text, 0)) LIMIT 1`;
  return locked?.id ?? null;
}

/**
 * Counts an attempt, committed before any work is done: a delivery that kills the process must not be
 * tried for ever. Null when somebody else was done with it before it was locked.
 */
export async function countDeliveryAttempt(id: string): Promise<ClaimedDelivery | null> {
  const [claimed] = await clientOf().$queryRaw<ClaimedDelivery[]>`
    UPDATE "WebhookDelivery" AS delivery SET "attempts" = delivery."attempts" + 1
    FROM "Channel" AS channel LEFT JOIN "Catalog" AS catalog ON catalog."id" = channel."catalogId"
    WHERE delivery."id" = ${id}::uuid AND delivery."processedAt" IS NULL AND channel."id" = delivery."channelId"
    RETURNING delivery."id", delivery."body", delivery."receivedAt", delivery."door"::text AS "door",
      delivery."attempts", delivery."channelId", channel."phoneNumberId", channel."catalogId",
      catalog."vendorCatalogId"`;
  return claimed ?? null;
}

export type DeliveryResult =
  | { state: "processed"; outcome: DeliveryOutcome; problem: DeliveryProblem | null }
  | { state: "unrecognised"; outcome: DeliveryOutcome; problem: DeliveryProblem }
  /** To be worked on again. */
  | { state: "received"; outcome: DeliveryOutcome; problem: DeliveryProblem };

export async function recordDeliveryResult(tx: Tx, id: string, result: DeliveryResult): Promise<void> {
  const { state, outcome, problem } = result;
  const processedAt = state === "received" ? null : new Date();
  await clientOf(tx).webhookDelivery.update({
    where: { id },
    data: { state, outcome: { ...outcome }, problem, processedAt },
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
