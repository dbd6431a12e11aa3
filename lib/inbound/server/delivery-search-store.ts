import "server-only";
import { type DeliveryListQuery, searchedDeliveries } from "@/lib/inbound/contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import { deliveryConditions, wordsConditions } from "./delivery-conditions-store";
import type { DeliveryRow } from "./delivery-dto";

const columns = Prisma.sql`delivery."id", delivery."channelId", channel."name" AS "channelName",
  delivery."door"::text AS "door", delivery."state"::text AS "state", delivery."byteSize",
  delivery."receivedAt", delivery."outcome", delivery."problem", delivery."answerMs", delivery."replayedAt"`;
const newestFirst = Prisma.sql`ORDER BY "receivedAt" DESC, "id" DESC`;

export type DeliverySearch = Omit<DeliveryListQuery, "cursor"> & { after: KeysetPoint | null };

/**
 * Newest first. However many deliveries there are, the work is bounded: one index finds candidates in
 * order, and the rest of the filter looks at `searchedDeliveries` of them at most.
 */
export async function searchDeliveries(search: DeliverySearch): Promise<DeliveryRow[]> {
  return clientOf().$queryRaw<DeliveryRow[]>(deliverySearchSql(search));
}

/** Apart from the call, so that a test can have its plan explained. */
export function deliverySearchSql(search: DeliverySearch): Prisma.Sql {
  const { indexed, others } = deliveryConditions(search);
  const { words, id } = wordsConditions(search.q);
  const found = Prisma.sql`(SELECT candidate.* FROM (
      SELECT * FROM "WebhookDelivery" WHERE ${indexed} ${newestFirst} LIMIT ${searchedDeliveries}
    ) AS candidate WHERE ${others} AND ${words} ${newestFirst} LIMIT ${search.limit})`;
  // By its id one is found however old it is.
  const named = Prisma.sql`UNION ALL SELECT * FROM "WebhookDelivery" WHERE "id" = ${id}::uuid AND ${indexed} AND ${others}`;
  return Prisma.sql`
    SELECT ${columns} FROM (${found} ${id === null ? Prisma.empty : named}) AS delivery
    JOIN "Channel" AS channel ON channel."id" = delivery."channelId"
    ORDER BY delivery."receivedAt" DESC, delivery."id" DESC LIMIT ${search.limit}`;
}

export async function findDeliveryRow(id: string): Promise<DeliveryRow | null> {
  const [row] = await clientOf().$queryRaw<DeliveryRow[]>`
    SELECT ${columns} FROM "WebhookDelivery" AS delivery
    JOIN "Channel" AS channel ON channel."id" = delivery."channelId" WHERE delivery."id" = ${id}::uuid`;
  return row ?? null;
}
