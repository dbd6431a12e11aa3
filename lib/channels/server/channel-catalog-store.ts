import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

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

/** False when that is known already. */
export async function setForeignCatalog(tx: Tx, id: string, vendorCatalogId: string): Promise<boolean> {
  const isNews = [{ foreignCatalogId: null }, { foreignCatalogId: { not: vendorCatalogId } }];
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, OR: isNews },
    data: { foreignCatalogId: vendorCatalogId },
  });
  return count === 1;
}

/** Leaves the catalog alone where one is named. */
export async function setCatalogOnce(tx: Tx, id: string, catalogId: string): Promise<void> {
  await clientOf(tx).channel.updateMany({ where: { id, catalogId: null }, data: { catalogId } });
}
