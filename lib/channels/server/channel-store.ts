import "server-only";
import type { Hosting } from "@/lib/channels/contract";
import type { Tx } from "@/lib/server/db";
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

export async function findDoorByTokenHash(webhookTokenHash: string): Promise<ChannelDoor | null> {
  return clientOf().channel.findUnique({ where: { webhookTokenHash }, select: door });
}

export async function findDoorByPhoneNumberId(phoneNumberId: string, tx?: Tx): Promise<ChannelDoor | null> {
  return clientOf(tx).channel.findUnique({ where: { phoneNumberId }, select: door });
}

export async function markWebhookRegistered(tx: Tx, id: string, at: Date | null): Promise<void> {
  await clientOf(tx).channel.update({ where: { id }, data: { webhookRegisteredAt: at } });
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
