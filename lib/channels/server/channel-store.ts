import "server-only";
import type { Hosting } from "@/lib/channels/contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";

export type ChannelRow = Prisma.ChannelGetPayload<{ include: typeof shown }>;

const shown = {
  catalog: { select: { vendorCatalogId: true } },
  pace: { select: { learnedRate: true, learnedUntil: true } },
} as const;

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

export async function findChannelRow(id: string, tx?: Tx): Promise<ChannelRow | null> {
  return clientOf(tx).channel.findUnique({ where: { id }, include: shown });
}

export async function listChannelRows(tx?: Tx): Promise<ChannelRow[]> {
  return clientOf(tx).channel.findMany({
    include: shown,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
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
