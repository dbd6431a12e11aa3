import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

export async function readRetentionDays(tx?: Tx): Promise<number | null> {
  const shop = await clientOf(tx).shop.findUnique({
    where: { id: 1 },
    select: { deliveryRetentionDays: true },
  });
  return shop?.deliveryRetentionDays ?? null;
}

export async function writeRetentionDays(tx: Tx, days: number): Promise<void> {
  await clientOf(tx).shop.update({ where: { id: 1 }, data: { deliveryRetentionDays: days } });
}

export interface PruneBefore {
  /** For what was processed. */
  processed: Date;
  /** For what nothing was made of. */
  others: Date;
  /** Until then a copy may still have to be forwarded. */
  forwards: Date;
}

/** Deletes at most `limit` deliveries and says how many; their orders and messages do not depend on them. */
export async function deleteOldDeliveries(before: PruneBefore, limit: number): Promise<number> {
  return clientOf().$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE "id" IN (
      SELECT "id" FROM "WebhookDelivery" AS delivery WHERE ${isOld(before)} LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}

export async function hasOldDeliveries(before: PruneBefore): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "WebhookDelivery" AS delivery WHERE ${isOld(before)}) AS "exists"`;
  return row?.exists ?? false;
}

function isOld({ processed, others, forwards }: PruneBefore): Prisma.Sql {
  return Prisma.sql`(
    delivery."receivedAt" < ${others}::timestamptz
    OR delivery."state" = 'processed' AND delivery."problem" IS DISTINCT FROM 'unknown_number'
      AND delivery."receivedAt" < ${processed}::timestamptz AND delivery."processedAt" < ${processed}::timestamptz
  ) AND (
    delivery."receivedAt" < ${forwards}::timestamptz OR NOT EXISTS (
      SELECT 1 FROM "ForwardedDelivery" AS copy WHERE copy."deliveryId" = delivery."id" AND copy."state" = 'waiting'
    )
  )`;
}
