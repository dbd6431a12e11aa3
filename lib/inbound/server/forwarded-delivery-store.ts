import "server-only";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

export interface ClaimedForward {
  deliveryId: string;
  body: Uint8Array;
  receivedAt: Date;
  /** This one included. */
  attempts: number;
  url: string;
  secretSealed: string;
}

/** A claim older than any call takes is a crashed worker's: the copy is sent again, under the same id. */
const isDue = Prisma.sql`copy."state" = 'waiting' AND copy."sendAfter" <= now()
  AND (copy."claimedAt" IS NULL OR copy."claimedAt" < now() - interval '1 minute')
  AND EXISTS (SELECT 1 FROM "Forward" WHERE "isEnabled")`;

/** Claims the copy that has waited longest, committed before it is sent; null when none is due. */
export async function claimForward(): Promise<ClaimedForward | null> {
  const [claimed] = await clientOf().$queryRaw<ClaimedForward[]>`
    UPDATE "ForwardedDelivery" AS copy SET "claimedAt" = now(), "attempts" = copy."attempts" + 1
    FROM "WebhookDelivery" AS delivery, "Forward" AS forward
    WHERE delivery."id" = copy."deliveryId" AND copy."deliveryId" = (
      SELECT copy."deliveryId" FROM "ForwardedDelivery" AS copy WHERE ${isDue}
      ORDER BY copy."sendAfter" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING copy."deliveryId", copy."attempts", delivery."body", delivery."receivedAt", forward."url",
      forward."secretSealed"`;
  return claimed ?? null;
}

export async function hasDueForwards(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "ForwardedDelivery" AS copy WHERE ${isDue}) AS "exists"`;
  return row?.exists ?? false;
}

export interface ForwardResult {
  state: "waiting" | "forwarded" | "given_up";
  lastStatus: number | null;
  problem: string | null;
  sendAfter?: Date;
  forwardedAt?: Date;
}

/** The delivery may have been pruned meanwhile, and its copy with it. */
export async function recordForwardResult(deliveryId: string, result: ForwardResult): Promise<void> {
  await clientOf().forwardedDelivery.updateMany({
    where: { deliveryId },
    data: { ...result, claimedAt: null },
  });
}

export async function countWaitingForwards(): Promise<number> {
  return clientOf().forwardedDelivery.count({ where: { state: "waiting" } });
}

export async function findLastForwardProblem() {
  return clientOf().forwardedDelivery.findFirst({
    where: { state: { in: ["waiting", "given_up"] }, problem: { not: null } },
    orderBy: { sendAfter: "desc" },
    select: { problem: true, lastStatus: true },
  });
}
