import "server-only";
import { type DeliveryListQuery, searchedDeliveries } from "@/lib/inbound/contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import type { DeliveryRow } from "./delivery-dto";

const columns = Prisma.sql`delivery."id", delivery."channelId", channel."name" AS "channelName",
  delivery."door"::text AS "door", delivery."state"::text AS "state", delivery."byteSize",
  delivery."receivedAt", delivery."outcome", delivery."problem", delivery."answerMs", delivery."replayedAt"`;

type Search = Omit<DeliveryListQuery, "cursor"> & { after: KeysetPoint | null };

/** Newest first. */
export async function searchDeliveries(search: Search): Promise<DeliveryRow[]> {
  return clientOf().$queryRaw<DeliveryRow[]>`
    SELECT ${columns} FROM "WebhookDelivery" AS delivery
    JOIN "Channel" AS channel ON channel."id" = delivery."channelId"
    WHERE ${Prisma.join(conditionsOf(search), " AND ")}
    ORDER BY delivery."receivedAt" DESC, delivery."id" DESC LIMIT ${search.limit}`;
}

export async function findDeliveryRow(id: string): Promise<DeliveryRow | null> {
  const [row] = await clientOf().$queryRaw<DeliveryRow[]>`
    SELECT ${columns} FROM "WebhookDelivery" AS delivery
    JOIN "Channel" AS channel ON channel."id" = delivery."channelId" WHERE delivery."id" = ${id}::uuid`;
  return row ?? null;
}

function conditionsOf({ view, q, channelId, door, problem, has, after }: Search): Prisma.Sql[] {
  const conditions = [Prisma.sql`TRUE`];
  if (view === "unrecognised") conditions.push(Prisma.sql`delivery."state" = 'unrecognised'`);
  if (view === "trouble") conditions.push(Prisma.sql`delivery."problem" IS NOT NULL`);
  if (view === "waiting") conditions.push(Prisma.sql`delivery."processedAt" IS NULL`);
  if (channelId) conditions.push(Prisma.sql`delivery."channelId" = ${channelId}::uuid`);
  if (door) conditions.push(Prisma.sql`delivery."door" = ${door}::"DeliveryDoor"`);
  if (problem) conditions.push(Prisma.sql`delivery."problem" = ${problem}`);
  if (has) conditions.push(Prisma.sql`delivery."outcome" ->> ${has} IS NOT NULL`);
  if (q !== "") conditions.push(matching(q));
  if (after) {
    // The first half alone bounds the index scan.
    conditions.push(Prisma.sql`delivery."receivedAt" <= ${after.at}::timestamptz`);
    conditions.push(
      Prisma.sql`(delivery."receivedAt" < ${after.at}::timestamptz OR delivery."id" < ${after.id}::uuid)`,
    );
  }
  return conditions;
}

/** Bytes are compared with bytes: a body need not be text. JSON may have its letters escaped. */
function matching(q: string): Prisma.Sql {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(q)) {
    return Prisma.sql`(delivery."id" = ${q}::uuid OR (${amongNewest} AND ${contains(q)}))`;
  }
  const escaped = q.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const either = escaped === q ? contains(q) : Prisma.sql`(${contains(q)} OR ${contains(escaped)})`;
  return Prisma.sql`(${amongNewest} AND ${either})`;
}

const amongNewest = Prisma.sql`delivery."receivedAt" >= COALESCE((
  SELECT "receivedAt" FROM "WebhookDelivery" ORDER BY "receivedAt" DESC OFFSET ${searchedDeliveries - 1} LIMIT 1
), '-infinity')`;

function contains(words: string): Prisma.Sql {
  const bytes = new TextEncoder().encode(words);
  return Prisma.sql`position(${bytes}::bytea IN delivery."body") > 0`;
}
