import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { nameStatement } from "./name-statement";
import type { Tx } from "./transaction";

declare global {
  // Next's development server loads modules anew on each change; the pool must outlive them.
  var cartdeskPrisma: PrismaClient | undefined;
}

export function prisma(): PrismaClient {
  globalThis.cartdeskPrisma ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 10, idleTimeoutMillis: 30_000 },
      // Behind a pooler the next statement may come to another connection.
      env().LIVE_EVENTS === "poll" ? undefined : { statementNameGenerator: nameStatement },
    ),
  });
  return globalThis.cartdeskPrisma;
}

const clients = new WeakMap<Tx, Prisma.TransactionClient>();

/** For `inTransaction` alone: what stands for this client in everything that is no store. */
export function txOf(client: Prisma.TransactionClient): Tx {
  const tx: Tx = { transaction: Symbol("transaction") };
  clients.set(tx, client);
  return tx;
}

/** The client of a transaction, or the shared one when there is none. */
export function clientOf(tx?: Tx): Prisma.TransactionClient {
  if (tx === undefined) return prisma();
  const client = clients.get(tx);
  if (!client) throw new Error("This transaction was not made by inTransaction");
  return client;
}
