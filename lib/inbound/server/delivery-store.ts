import "server-only";
import type { DeliveryOutcome, DeliveryProblem } from "@/lib/inbound/delivery-outcome";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { Prisma } from "@/prisma/generated/client";

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
 * Claims unprocessed deliveries that nobody else works on, each for `claimMs`, and counts the attempt before
 * any work is done: a delivery that kills the process must not be tried for ever. Of `ids`, whatever is
 * left; without ids the oldest that is due, which after n attempts is 5 s · 2^n after its receipt.
 */
export async function claimDeliveries(ids: string[] | null, claimMs: number): Promise<ClaimedDelivery[]> {
  // Materialized: joined in place, the choice could be made anew for each row and claim more than it gives.
  return clientOf().$queryRaw<ClaimedDelivery[]>`
    WITH free AS MATERIALIZED (${ids === null ? oldestDue : givenFree(ids)})
    UPDATE "WebhookDelivery" AS delivery SET
      "attempts" = delivery."attempts" + 1,
      "claimedUntil" = now() + ${claimMs}::float8 * interval '1 millisecond'
    FROM free, "Channel" AS channel
      LEFT JOIN "Catalog" AS catalog ON catalog."id" = channel."catalogId"
    WHERE delivery."id" = free."id" AND channel."id" = delivery."channelId"
    RETURNING delivery."id", delivery."body", delivery."receivedAt", delivery."door"::text AS "door",
      delivery."attempts", delivery."channelId", channel."phoneNumberId", channel."catalogId",
      catalog."vendorCatalogId"`;
}

const isFree = Prisma.sql`"processedAt" IS NULL AND ("claimedUntil" IS NULL OR "claimedUntil" <= now())`;

// Both wait for a row that is just being written to: who passes it by would leave it to the next sweep.
function givenFree(ids: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "WebhookDelivery" WHERE "id" = ANY (${ids}::uuid[]) AND ${isFree}
    ORDER BY "id" FOR UPDATE`;
}

const isDue = Prisma.sql`${isFree} AND ("attempts" = 0 OR "receivedAt" + interval '5 seconds' * 2 ^ "attempts" <= now())`;

const oldestDue = Prisma.sql`
  SELECT "id" FROM "WebhookDelivery" WHERE ${isDue}
  ORDER BY "receivedAt", "id" LIMIT 1 FOR UPDATE`;

/** For whoever is not done when half the claim is over. */
export async function renewClaim(id: string, claimMs: number): Promise<void> {
  await clientOf().$executeRaw`
    UPDATE "WebhookDelivery" SET "claimedUntil" = now() + ${claimMs}::float8 * interval '1 millisecond'
    WHERE "id" = ${id}::uuid AND "processedAt" IS NULL`;
}

export type DeliveryResult =
  | { state: "processed"; outcome: DeliveryOutcome; problem: DeliveryProblem | null }
  | { state: "unrecognised"; outcome: DeliveryOutcome; problem: DeliveryProblem }
  /** To be worked on again. */
  | { state: "received"; outcome: DeliveryOutcome; problem: DeliveryProblem };

/** Writes down what deliveries became, unless somebody else was done with one before. */
export async function recordDeliveryResults(results: (DeliveryResult & { id: string })[]): Promise<void> {
  await clientOf().$executeRaw`
    UPDATE "WebhookDelivery" AS delivery SET
      "state" = result."state"::"DeliveryState", "outcome" = result."outcome", "problem" = result."problem",
      "processedAt" = CASE WHEN result."state" <> 'received' THEN now() END, "claimedUntil" = NULL
    FROM json_to_recordset(${JSON.stringify(results)}::json)
      AS result("id" uuid, "state" text, "outcome" jsonb, "problem" text)
    WHERE delivery."id" = result."id" AND delivery."processedAt" IS NULL`;
}

/** Whether a delivery was left behind: unprocessed and older than a knock takes. */
export async function hasWaitingDeliveries(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "WebhookDelivery"
      WHERE ${isFree} AND "receivedAt" + interval '5 seconds' * 2 ^ "attempts" <= now()
    ) AS "exists"`;
  return row?.exists ?? false;
}
