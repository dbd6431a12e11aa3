import "server-only";
import { sendNotices } from "./commit-notices";
import { prisma, txOf } from "./prisma";
import type { Tx } from "./transaction";

export type { Tx } from "./transaction";

/** Runs `work` in one read-committed transaction: all of it is committed, or none. */
export function inTransaction<Result>(
  work: (tx: Tx) => Promise<Result>,
  { timeoutMs = 20_000 }: { timeoutMs?: number } = {},
): Promise<Result> {
  return prisma().$transaction(
    async (client) => {
      const tx = txOf(client);
      const result = await work(tx);
      await sendNotices(tx);
      return result;
    },
    { maxWait: 5_000, timeout: timeoutMs },
  );
}

/** Answers when the database does; throws when it cannot be reached. */
export async function pingDatabase(): Promise<void> {
  await prisma().$queryRaw`SELECT 1`;
}

export async function closeDatabase(): Promise<void> {
  await globalThis.cartdeskPrisma?.$disconnect();
  globalThis.cartdeskPrisma = undefined;
}
