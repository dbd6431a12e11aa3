import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export async function readForward(tx?: Tx) {
  return clientOf(tx).forward.findUnique({ where: { id: 1 } });
}

export async function writeForward(
  tx: Tx,
  { secretSealed, ...forward }: { url: string; isEnabled: boolean; secretSealed: string },
): Promise<void> {
  const where = { id: 1 };
  await clientOf(tx).forward.upsert({ where, create: { ...forward, secretSealed }, update: forward });
}

export async function writeForwardSecret(tx: Tx, secretSealed: string): Promise<boolean> {
  return (await clientOf(tx).forward.updateMany({ where: { id: 1 }, data: { secretSealed } })).count > 0;
}

/** Of the address that said so alone: it may have been changed meanwhile. */
export async function disableForward(url: string): Promise<void> {
  await clientOf().forward.updateMany({ where: { id: 1, url }, data: { isEnabled: false } });
}

export async function noteForwardSuccess(at: Date): Promise<void> {
  await clientOf().forward.updateMany({ where: { id: 1 }, data: { lastOkAt: at } });
}
