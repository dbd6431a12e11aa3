import "server-only";
import { pairPace, sharedThroughput, throughput, throughputLevels } from "@/lib/conversations/send-pace";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import { Prisma } from "@/prisma/generated/client";

/** After that the number is tried at its full rate again. */
const slowedForMs = 5 * minuteMs;
/** The sends that were under way at a refusal are refused with it: that is one reason to slow down. */
const oneRefusalMs = 5 * secondMs;
/** The vendor's limit is one of each second: what came in earlier does not count any more. */
const longestTrafficMs = secondMs;

export function msInterval(ms: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${ms}::float8 * interval '1 millisecond')`;
}

/** A query of every number's bucket: `channelId`, `busyUntil`, `interval` and `tolerance`. */
export const channelPaces = Prisma.sql`
  SELECT channel."id" AS "channelId", COALESCE(pace."busyUntil", now()) AS "busyUntil",
    ${msInterval(Prisma.sql`level."intervalMs"`)} AS "interval", ${msInterval(Prisma.sql`level."toleranceMs"`)} AS "tolerance"
  FROM "Channel" AS channel LEFT JOIN "ChannelPace" AS pace ON pace."channelId" = channel."id"
  JOIN json_to_recordset(${JSON.stringify(throughputLevels)}::json)
    AS level("perSecond" int, "intervalMs" float8, "toleranceMs" float8)
  ON level."perSecond" = ${rateOf(Prisma.sql`channel`, Prisma.sql`pace`)}`;

function rateOf(channel: Prisma.Sql, pace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LEAST(CASE WHEN ${channel}."isSharedWithApp" THEN ${sharedThroughput}::int ELSE ${throughput}::int END,
    CASE WHEN ${pace}."learnedUntil" > now() THEN ${pace}."learnedRate" END)`;
}

/**
 * Messages that came in take their part of the number's throughput. In no transaction: the bucket's row
 * would stay locked until that ends, and no message of the number be sent meanwhile.
 */
export async function noteChannelTraffic(channelId: string, count: number): Promise<void> {
  if (count <= 0) return;
  await clientOf().$executeRaw`
    INSERT INTO "ChannelPace" AS pace ("channelId", "busyUntil")
    SELECT "channelId", now() + LEAST(${count}::int * "interval", ${msInterval(longestTrafficMs)})
    FROM (${channelPaces}) AS paced WHERE "channelId" = ${channelId}::uuid
    ON CONFLICT ("channelId") DO UPDATE SET "busyUntil" = GREATEST(pace."busyUntil",
      LEAST(GREATEST(pace."busyUntil", now()) + (EXCLUDED."busyUntil" - now()), now() + ${msInterval(longestTrafficMs)}))`;
}

/** The number was told that it is too fast: half its rate for a while, and nothing before `holdMs` are over. */
export async function slowChannelDown(tx: Tx, channelId: string, holdMs: number): Promise<void> {
  await clientOf(tx).$executeRaw`
    INSERT INTO "ChannelPace" ("channelId") VALUES (${channelId}::uuid) ON CONFLICT DO NOTHING`;
  await clientOf(tx).$executeRaw`
    UPDATE "ChannelPace" AS pace SET
      "learnedRate" = CASE WHEN known."isSame" THEN pace."learnedRate" ELSE GREATEST(1, known."rate" / 2) END,
      "learnedUntil" = CASE WHEN known."isSame" THEN pace."learnedUntil" ELSE now() + ${msInterval(slowedForMs)} END,
      "busyUntil" = GREATEST(pace."busyUntil", now() + ${msInterval(holdMs)})
    FROM (SELECT channel."id", ${rateOf(Prisma.sql`channel`, Prisma.sql`slowed`)} AS "rate",
        COALESCE(slowed."learnedUntil" > now() + ${msInterval(slowedForMs - oneRefusalMs)}, false) AS "isSame"
      FROM "Channel" AS channel JOIN "ChannelPace" AS slowed ON slowed."channelId" = channel."id") AS known
    WHERE known."id" = pace."channelId" AND pace."channelId" = ${channelId}::uuid`;
}

/** The vendor refused one more to this customer (131056): the bucket is full, and the next may go after `waitMs`. */
export async function fillPair(tx: Tx, conversationId: string, waitMs: number): Promise<void> {
  await clientOf(tx).$executeRaw`
    UPDATE "Conversation" SET "pairBusyUntil" = GREATEST("pairBusyUntil", now() + ${msInterval(pairPace.toleranceMs + waitMs)})
    WHERE "id" = ${conversationId}::uuid`;
}
