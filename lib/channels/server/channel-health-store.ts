import "server-only";
import { type ChangeCommerceInput, type HealthReport, healthReportSchema } from "@/lib/channels/contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import type { ChannelFacts } from "./ask-channel-facts";

/** Only the Cloud API tells how a number is, and it is asked by itself once an hour at most. */
const isDue = Prisma.sql`"hosting" = 'cloud'
  AND ("healthCheckedAt" IS NULL OR "healthCheckedAt" < now() - interval '1 hour')`;

export async function hasChannelsToCheck(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Channel" WHERE ${isDue}) AS "exists"`;
  return row?.exists ?? false;
}

/** Takes the number that was not asked about for longest, so that no other worker does; null when none is due. */
export async function claimChannelToCheck(): Promise<string | null> {
  const [claimed] = await clientOf().$queryRaw<{ id: string }[]>`
    UPDATE "Channel" SET "healthCheckedAt" = now() WHERE "id" = (
      SELECT "id" FROM "Channel" WHERE ${isDue}
      ORDER BY "healthCheckedAt" NULLS FIRST, "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id"`;
  return claimed?.id ?? null;
}

export async function recordChannelFacts(tx: Tx, id: string, facts: ChannelFacts): Promise<void> {
  const now = new Date();
  const report: HealthReport = { answeredAt: now.toISOString(), failure: null, problems: facts.problems };
  const { isCartEnabled, isCatalogVisible } = facts;
  await clientOf(tx).channel.update({
    where: { id },
    data: {
      health: facts.canSend,
      healthProblems: report,
      healthCheckedAt: now,
      // Where 360dialog does not tell, what it told before is the better answer.
      ...(isCartEnabled !== null && { isCartEnabled }),
      ...(isCatalogVisible !== null && { isCatalogVisible }),
    },
    select: { id: true },
  });
}

/** Leaves what was answered before, and says that it is not the newest. */
export async function recordCheckFailure(
  tx: Tx,
  id: string,
  failure: NonNullable<HealthReport["failure"]>,
): Promise<void> {
  const client = clientOf(tx);
  const row = await client.channel.findUniqueOrThrow({ where: { id }, select: { healthProblems: true } });
  const before = healthReportSchema
    .catch({ answeredAt: null, failure, problems: [] })
    .parse(row.healthProblems);
  const data = { healthProblems: { ...before, failure }, healthCheckedAt: new Date() };
  await client.channel.update({ where: { id }, data, select: { id: true } });
}

/** False when that is known already. */
export async function setSharedWithApp(tx: Tx, id: string): Promise<boolean> {
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, isSharedWithApp: false },
    data: { isSharedWithApp: true },
  });
  return count === 1;
}

export async function setQualityRating(tx: Tx, id: string, qualityRating: string): Promise<void> {
  await clientOf(tx).channel.update({ where: { id }, data: { qualityRating }, select: { id: true } });
}

export async function setCommerce(tx: Tx, id: string, commerce: ChangeCommerceInput): Promise<void> {
  const { isCartEnabled, isCatalogVisible } = commerce;
  const data = {
    ...(isCartEnabled !== undefined && { isCartEnabled }),
    ...(isCatalogVisible !== undefined && { isCatalogVisible }),
  };
  await clientOf(tx).channel.update({ where: { id }, data, select: { id: true } });
}
