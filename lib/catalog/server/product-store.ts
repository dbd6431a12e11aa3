import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";

export type ProductRow = Prisma.ProductGetPayload<object>;

/** In the order of the ids; those that are not there are left out. */
export async function listProductRowsByIds(ids: readonly string[]): Promise<ProductRow[]> {
  const rows = await clientOf().product.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function findProductRow(id: string): Promise<ProductRow | null> {
  return clientOf().product.findUnique({ where: { id } });
}

/** Removed products too: an old order still names them. */
export async function findProductRowsByRetailerIds(
  catalog: { catalogId: string } | { vendorCatalogId: string },
  retailerIds: string[],
  tx?: Tx,
): Promise<ProductRow[]> {
  const inCatalog =
    "catalogId" in catalog
      ? { catalogId: catalog.catalogId }
      : { catalog: { vendorCatalogId: catalog.vendorCatalogId } };
  return clientOf(tx).product.findMany({ where: { ...inCatalog, retailerId: { in: retailerIds } } });
}
