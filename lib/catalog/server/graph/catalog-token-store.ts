import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { openSecret, sealSecret } from "@/lib/server/sealed-secret";

const purpose = "catalog.graphToken";

/** The catalog's id at Meta and its token, if it has one; null where there is no such catalog. */
export async function findCatalogToken(
  catalogId: string,
): Promise<{ vendorCatalogId: string; token: string | null } | null> {
  const row = await clientOf().catalog.findUnique({
    where: { id: catalogId },
    select: { vendorCatalogId: true, graphTokenSealed: true },
  });
  if (!row) return null;
  const { vendorCatalogId, graphTokenSealed } = row;
  return { vendorCatalogId, token: graphTokenSealed && openSecret(graphTokenSealed, purpose) };
}

/** Null takes it away. False where there is no such catalog. */
export async function writeCatalogToken(
  tx: Tx,
  catalogId: string,
  token: string | null,
  now: Date,
): Promise<boolean> {
  const { count } = await clientOf(tx).catalog.updateMany({
    where: { id: catalogId },
    data: {
      graphTokenSealed: token === null ? null : sealSecret(token, purpose),
      graphTokenSetAt: token === null ? null : now,
    },
  });
  return count === 1;
}

/** A schedule that reads at Meta: with another token it is due at once, without one it rests. */
export async function followTokenInSchedule(tx: Tx, catalogId: string, hasToken: boolean): Promise<void> {
  await clientOf(tx).catalogFeed.updateMany({
    where: { catalogId, source: "graph" },
    data: hasToken ? { nextRunAt: new Date() } : { isPaused: true },
  });
}
