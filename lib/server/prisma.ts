import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import type { Tx } from "./transaction";

declare global {
  // Next's development server loads modules anew on each change; the pool must outlive them.
  var cartdeskPrisma: PrismaClient | undefined;
}

export function prisma(): PrismaClient {
  globalThis.cartdeskPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, idleTimeoutMillis: 30_000 }),
  });
  return globalThis.cartdeskPrisma;
}

/** The client of a transaction, or the shared one when there is none. */
export function clientOf(tx?: Tx): Prisma.TransactionClient {
  return tx === undefined ? prisma() : clientInside(tx);
}

/** Only `inTransaction` makes a Tx, and it makes it from a transaction client. */
function clientInside(tx: Tx): Prisma.TransactionClient {
  return tx as unknown as Prisma.TransactionClient;
}
