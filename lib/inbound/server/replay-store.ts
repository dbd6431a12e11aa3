import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

/**
 * Also what came for a number that was not connected yet: nothing was made of it then. All of it has a
 * problem, and saying so lets the index of those few be used.
 */
const replayable = Prisma.sql`"problem" IS NOT NULL
  AND ("state" = 'unrecognised' OR "state" = 'processed' AND "problem" = 'unknown_number')`;
const backInLine = Prisma.sql`"state" = 'received', "processedAt" = NULL, "attempts" = 0, "problem" = NULL,
  "outcome" = NULL, "replayedAt" = now()`;

/** How many were put back in line; none when it waits already, null when there is no such delivery. */
export async function replayDeliveryRow(tx: Tx, id: string): Promise<number | null> {
  const count = await clientOf(tx).$executeRaw`
    UPDATE "WebhookDelivery" SET ${backInLine} WHERE "id" = ${id}::uuid AND "processedAt" IS NOT NULL`;
  if (count > 0) return count;
  return (await clientOf(tx).webhookDelivery.count({ where: { id } })) > 0 ? 0 : null;
}

export async function replayUnrecognisedRows(tx: Tx): Promise<number> {
  return clientOf(tx).$executeRaw`
    UPDATE "WebhookDelivery" SET ${backInLine} WHERE "processedAt" IS NOT NULL AND ${replayable}`;
}

export async function countReplayable(): Promise<number> {
  const [row] = await clientOf().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "WebhookDelivery" WHERE "processedAt" IS NOT NULL AND ${replayable}`;
  return row?.count ?? 0;
}
