import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** Changes of either number wait for each other: two that are told in the wrong order read one another. */
export async function lockNumberChanges(tx: Tx, waIds: string[]): Promise<void> {
  for (const waId of [...new Set(waIds)].sort())
    await clientOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${waId}, 0))`;
}

export async function insertNumberChange(
  tx: Tx,
  change: { formerWaId: string; waId: string; changedAt: Date },
): Promise<void> {
  await clientOf(tx).numberChange.createMany({ data: change, skipDuplicates: true });
}

// A circle of changes would never end; nobody changes numbers this often within a delivery's seven days.
const mostChanges = 10;

/** The number that whoever had `waId` at `at` has by now, as far as we were told. */
export async function followNumberChanges(tx: Tx, waId: string, at: Date): Promise<string> {
  let current = { waId, changedAt: at };
  for (let step = 0; step < mostChanges; step += 1) {
    const next = await clientOf(tx).numberChange.findFirst({
      where: { formerWaId: current.waId, changedAt: { gte: current.changedAt } },
      orderBy: { changedAt: "asc" },
      select: { waId: true, changedAt: true },
    });
    if (!next) break;
    current = next;
  }
  return current.waId;
}
