import "server-only";
import type { CustomerIds } from "@/lib/customers/match-customer";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

/** Instead of what was written down of either id before. */
export async function keepContactName(tx: Tx, { waId, userId }: CustomerIds, name: string): Promise<void> {
  await dropContactName(tx, { waId, userId });
  await clientOf(tx).contactName.createMany({
    data: [{ id: newId(), waId, userId, name }],
    skipDuplicates: true,
  });
}

export async function dropContactName(tx: Tx, ids: CustomerIds): Promise<void> {
  await clientOf(tx).contactName.deleteMany({ where: { OR: namedBy(ids) } });
}

export async function findContactName(tx: Tx, ids: CustomerIds): Promise<string | null> {
  const found = await clientOf(tx).contactName.findFirst({ where: { OR: namedBy(ids) } });
  return found?.name ?? null;
}

function namedBy({ waId, userId }: CustomerIds) {
  return [...(waId === null ? [] : [{ waId }]), ...(userId === null ? [] : [{ userId }])];
}
