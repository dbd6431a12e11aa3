import "server-only";
import type { Tx } from "@/lib/server/db";
import { groupCalls } from "@/lib/server/group-calls";
import { clientOf } from "@/lib/server/prisma";
import { addMs, secondMs } from "@/lib/shared/clock";
import type { Prisma } from "@/prisma/generated/client";

const door = { id: true, webhookSecretHash: true, hosting: true, phoneNumberId: true } as const;

export type ChannelDoor = Prisma.ChannelGetPayload<{ select: typeof door }>;

/** An address of ours that somebody knocked at, and what its sender has to show. */
export interface TokenDoor {
  id: string;
  door: "number" | "account";
  webhookTokenHash: string;
  webhookSecretHash: string;
  formerSecretHash: string | null;
  formerSecretUntil: Date | null;
  accountTokenHash: string | null;
  accountKeepsHeader: boolean | null;
}

/** In the order of the hashes. */
async function findDoorsByTokenHash(hashes: string[]): Promise<(TokenDoor | null)[]> {
  const rows = await clientOf().$queryRaw<Omit<TokenDoor, "door">[]>`
    SELECT "id", "webhookTokenHash", "webhookSecretHash", "formerSecretHash", "formerSecretUntil",
      "accountTokenHash", "accountKeepsHeader"
    FROM "Channel" WHERE "webhookTokenHash" = ANY (${[...new Set(hashes)]}::text[])
      OR "accountTokenHash" = ANY (${[...new Set(hashes)]}::text[])`;
  const doors = new Map<string, TokenDoor>();
  for (const row of rows) {
    if (row.accountTokenHash !== null) doors.set(row.accountTokenHash, { ...row, door: "account" });
    doors.set(row.webhookTokenHash, { ...row, door: "number" });
  }
  return hashes.map((hash) => doors.get(hash) ?? null);
}

export const findDoorByTokenHash = groupCalls(findDoorsByTokenHash, {
  atOnce: 1,
  maxInputs: 64,
  giveUpAfterMs: 2 * secondMs,
});

export async function findDoorByPhoneNumberId(phoneNumberId: string, tx?: Tx): Promise<ChannelDoor | null> {
  return clientOf(tx).channel.findUnique({ where: { phoneNumberId }, select: door });
}

export async function findDoorByWabaId(wabaId: string): Promise<ChannelDoor | null> {
  return clientOf().channel.findFirst({
    where: { wabaId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: door,
  });
}

/** False when a later probe is known. */
export async function markProven(tx: Tx, id: string, at: Date): Promise<boolean> {
  const isOlder = [{ provenAt: null }, { provenAt: { lt: at } }];
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, OR: isOlder },
    data: { provenAt: at },
  });
  return count === 1;
}

export async function addWrongSecret(id: string, at: Date): Promise<void> {
  await clientOf().channel.updateMany({
    where: { id },
    data: { wrongSecretCount: { increment: 1 }, wrongSecretAt: at },
  });
}

// A delivery may come every 12 ms; the row is written once in a while.
const deliveryResolutionMs = 5 * secondMs;

/** True for the number's first one. */
export async function markDelivery(id: string, at: Date): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ isFirst: boolean }[]>`
    UPDATE "Channel" AS channel SET "lastDeliveryAt" = ${at}::timestamptz, "updatedAt" = now()
    FROM (SELECT "id", "lastDeliveryAt" FROM "Channel" WHERE "id" = ${id}::uuid) AS before
    WHERE channel."id" = before."id" AND (channel."lastDeliveryAt" IS NULL
      OR channel."lastDeliveryAt" < ${addMs(at, -deliveryResolutionMs)}::timestamptz)
    RETURNING before."lastDeliveryAt" IS NULL AS "isFirst"`;
  return row?.isFirst ?? false;
}
