import "server-only";
import type { ImportEffect } from "@/lib/catalog/import-contract";
import { clientOf } from "@/lib/server/prisma";
import type { ImportBadLine, Product, StagedProduct } from "@/prisma/generated/client";

export type StagedProductRow = StagedProduct;
export type ComparedProduct = Product;
export interface StagedChange {
  staged: StagedProductRow;
  /** As it is in the catalog now. */
  product: ComparedProduct | null;
}

/** Rows of one effect after a place, in order, with the catalog's row as it is now. */
export async function listStagedRows(
  importId: string,
  catalogId: string,
  { effect, after, limit }: { effect: ImportEffect; after: number; limit: number },
): Promise<StagedChange[]> {
  const staged = await clientOf().stagedProduct.findMany({
    where: { importId, effect, position: { gt: after } },
    orderBy: { position: "asc" },
    take: limit,
  });
  if (effect === "added") return staged.map((row) => ({ staged: row, product: null }));
  const retailerIds = staged.map(({ retailerId }) => retailerId);
  const products = await clientOf().product.findMany({
    where: { catalogId, retailerId: { in: retailerIds } },
  });
  const bySku = new Map(products.map((product) => [product.retailerId, product]));
  return staged.map((row) => ({ staged: row, product: bySku.get(row.retailerId) ?? null }));
}

/** After a place, in the feed's order. */
export async function listBadLineRows(
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ImportBadLine[]> {
  return clientOf().importBadLine.findMany({
    where: { importId, position: { gt: after } },
    orderBy: { position: "asc" },
    take: limit,
  });
}
