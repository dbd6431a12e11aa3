import "server-only";
import type { Hosting } from "@/lib/channels/contract";
import type { Tx } from "@/lib/server/db";
import { groupCalls } from "@/lib/server/group-calls";
import { clientOf } from "@/lib/server/prisma";
import { addMs, secondMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { Prisma } from "@/prisma/generated/client";

export type ChannelRow = Prisma.ChannelGetPayload<{ include: typeof withCatalog }>;

const withCatalog = { catalog: { select: { vendorCatalogId: true } } } as const;

export interface NewChannel {
  id: string;
  name: string;
  hosting: Hosting;
  phoneNumberId: string | null;
  wabaId: string | null;
  displayPhoneNumber: string;
  catalogId: string | null;
  apiKeySealed: string;
  webhookTokenHash: string;
  webhookTokenSealed: string;
  webhookSecretHash: string;
  webhookSecretSealed: string;
}

/** Inserts a number; false when one with this phone number id is there already. */
export async function insertChannel(tx: Tx, channel: NewChannel): Promise<boolean> {
  const { count } = await clientOf(tx).channel.createMany({ data: [channel], skipDuplicates: true });
  return count === 1;
}

/**
 * The row of a catalog that a number names by Meta's id; it comes into being with the first number that
 * names it. Here and not with the catalog's verbs, because `catalog` stands to the right of `channels`.
 */
export async function ensureCatalog(tx: Tx, vendorCatalogId: string, name: string): Promise<string> {
  const client = clientOf(tx);
  await client.catalog.createMany({ data: [{ id: newId(), vendorCatalogId, name }], skipDuplicates: true });
  const { id } = await client.catalog.findUniqueOrThrow({ where: { vendorCatalogId }, select: { id: true } });
  return id;
}

export async function findChannelRow(id: string, tx?: Tx): Promise<ChannelRow | null> {
  return clientOf(tx).channel.findUnique({ where: { id }, include: withCatalog });
}

export async function listChannelRows(): Promise<ChannelRow[]> {
  return clientOf().channel.findMany({
    include: withCatalog,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

const door = { id: true, webhookSecretHash: true, hosting: true, phoneNumberId: true } as const;

export type ChannelDoor = Prisma.ChannelGetPayload<{ select: typeof door }>;

const proof = {
  id: true,
  webhookTokenHash: true,
  webhookSecretHash: true,
  formerSecretHash: true,
  formerSecretUntil: true,
  accountTokenHash: true,
  accountKeepsHeader: true,
} as const;

/** An address of ours that somebody knocked at, and what its sender has to show. */
export interface TokenDoor extends Prisma.ChannelGetPayload<{ select: typeof proof }> {
  door: "number" | "account";
}

/** In the order of the hashes. */
async function findDoorsByTokenHash(hashes: string[]): Promise<(TokenDoor | null)[]> {
  const rows = await clientOf().channel.findMany({
    where: { OR: [{ webhookTokenHash: { in: hashes } }, { accountTokenHash: { in: hashes } }] },
    select: proof,
  });
  const doors = new Map<string, TokenDoor>();
  for (const row of rows) {
    if (row.accountTokenHash !== null) doors.set(row.accountTokenHash, { ...row, door: "account" });
    doors.set(row.webhookTokenHash, { ...row, door: "number" });
  }
  return hashes.map((hash) => doors.get(hash) ?? null);
}

export const findDoorByTokenHash = groupCalls(findDoorsByTokenHash, {
  atOnce: 2,
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

/** False when the number has an id already, or another number has this one. */
export async function setPhoneNumberId(tx: Tx, id: string, phoneNumberId: string): Promise<boolean> {
  // One statement: of two numbers that learn the same id at once the second fails on the unique key.
  const count = await clientOf(tx).$executeRaw`
    UPDATE "Channel" SET "phoneNumberId" = ${phoneNumberId}, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND "phoneNumberId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Channel" WHERE "phoneNumberId" = ${phoneNumberId})`;
  return count === 1;
}

/** The number with these digits, or null; the plus, blanks and brackets of how it is written do not count. */
export async function findChannelIdByDisplayNumber(tx: Tx, digits: string): Promise<string | null> {
  const [row] = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Channel" WHERE regexp_replace("displayPhoneNumber", '\\D', '', 'g') = ${digits}
    ORDER BY "createdAt", "id" LIMIT 1`;
  return row?.id ?? null;
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

/** False when that is known already. */
export async function setForeignCatalog(tx: Tx, id: string, vendorCatalogId: string): Promise<boolean> {
  const isNews = [{ foreignCatalogId: null }, { foreignCatalogId: { not: vendorCatalogId } }];
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, OR: isNews },
    data: { foreignCatalogId: vendorCatalogId },
  });
  return count === 1;
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

export async function markWebhookRegistered(tx: Tx, id: string, at: Date | null): Promise<void> {
  await clientOf(tx).channel.update({ where: { id }, data: { webhookRegisteredAt: at } });
}

/** The secret in use becomes the former one, without an end yet; false while a former one still counts. */
export async function startSecretRotation(
  tx: Tx,
  id: string,
  secret: { hash: string; sealed: string },
): Promise<boolean> {
  // From column to column in one statement: of two that rotate at once only one finds the slot free.
  const count = await clientOf(tx).$executeRaw`
    UPDATE "Channel" SET "formerSecretHash" = "webhookSecretHash", "formerSecretUntil" = NULL,
      "webhookSecretHash" = ${secret.hash}, "webhookSecretSealed" = ${secret.sealed}, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND ("formerSecretHash" IS NULL OR "formerSecretUntil" <= now())`;
  return count === 1;
}

/** Begins the former secret's term; once, so that a repetition does not prolong it. */
export async function endSecretRotation(tx: Tx, id: string, until: Date): Promise<void> {
  await clientOf(tx).channel.updateMany({
    where: { id, formerSecretHash: { not: null }, formerSecretUntil: null },
    data: { formerSecretUntil: until },
  });
}

/** From now on the former secret is refused; false when none counted. */
export async function dropFormerSecret(tx: Tx, id: string): Promise<boolean> {
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, formerSecretHash: { not: null } },
    data: { formerSecretHash: null, formerSecretUntil: null },
  });
  return count === 1;
}

export async function updateChannel(
  tx: Tx,
  id: string,
  data: {
    name?: string;
    isSharedWithApp?: boolean;
    catalogId?: string;
    foreignCatalogId?: null;
    apiKeySealed?: string;
  },
): Promise<void> {
  await clientOf(tx).channel.update({ where: { id }, data, select: { id: true } });
}

/** Leaves the token alone where there is one: its address may be registered. */
export async function setAccountTokenOnce(
  id: string,
  token: { accountTokenHash: string; accountTokenSealed: string },
): Promise<void> {
  await clientOf().channel.updateMany({ where: { id, accountTokenHash: null }, data: token });
}

export async function markAccountRegistered(
  tx: Tx,
  id: string,
  registered: { at: Date | null; keepsHeader: boolean | null },
): Promise<void> {
  const { at, keepsHeader } = registered;
  const data = { accountRegisteredAt: at, accountKeepsHeader: keepsHeader };
  await clientOf(tx).channel.update({ where: { id }, data, select: { id: true } });
}

export async function addWrongSecret(id: string, at: Date): Promise<void> {
  await clientOf().channel.updateMany({
    where: { id },
    data: { wrongSecretCount: { increment: 1 }, wrongSecretAt: at },
  });
}

// A delivery may come every 12 ms; the row is written once in a while.
const deliveryResolutionMs = 5 * secondMs;

export async function markDelivery(tx: Tx, id: string, at: Date): Promise<void> {
  const isOlder = [{ lastDeliveryAt: null }, { lastDeliveryAt: { lt: addMs(at, -deliveryResolutionMs) } }];
  await clientOf(tx).channel.updateMany({ where: { id, OR: isOlder }, data: { lastDeliveryAt: at } });
}
