import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export interface CatalogRow {
  id: string;
  vendorCatalogId: string;
  name: string;
  importedAt: Date | null;
  graphTokenSetAt: Date | null;
  productCount: number;
}

/** Oldest first; `productCount` is without removed products. */
export async function listCatalogRows(): Promise<CatalogRow[]> {
  const rows = await clientOf().catalog.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { products: { where: { removedAt: null } } } } },
    omit: { graphTokenSealed: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, productCount: _count.products }));
}

export async function listCatalogIds(): Promise<string[]> {
  const rows = await clientOf().catalog.findMany({ select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Holds the catalog for this transaction, so that two imports come one after the other; false if there is none. */
export async function lockCatalog(tx: Tx, id: string): Promise<boolean> {
  const rows = await clientOf(tx).$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Catalog" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return rows.length === 1;
}

export async function markImported(tx: Tx, id: string, at: Date, feedUrl: string | null): Promise<void> {
  await clientOf(tx).catalog.update({
    where: { id },
    data: { importedAt: at, ...(feedUrl === null ? {} : { feedUrl }) },
  });
}

export async function hasCatalog(tx: Tx, id: string): Promise<boolean> {
  return (await clientOf(tx).catalog.count({ where: { id } })) === 1;
}

/** Without removed ones. */
export function countProducts(tx: Tx, catalogId: string): Promise<number> {
  return clientOf(tx).product.count({ where: { catalogId, removedAt: null } });
}
