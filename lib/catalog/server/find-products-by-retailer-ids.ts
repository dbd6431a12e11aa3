import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import type { Tx } from "@/lib/server/db";
import { productDto } from "./product-dto";
import { findProductRowsByRetailerIds } from "./product-store";

export type FoundProduct = ProductDto & {
  /** No longer in the catalog's feed; an old order may still name it. */
  isRemoved: boolean;
  /** Key of `Photo`; null until the photo was fetched. */
  photoHash: string | null;
};

/** The products of one catalog by SKU, by our catalog's id or by Meta's; SKUs nobody knows are left out. */
export async function findProductsByRetailerIds(
  catalog: { catalogId: string } | { vendorCatalogId: string },
  retailerIds: Iterable<string>,
  tx?: Tx,
): Promise<Map<string, FoundProduct>> {
  const rows = await findProductRowsByRetailerIds(catalog, [...new Set(retailerIds)], tx);
  return new Map(
    rows.map((row) => [
      row.retailerId,
      { ...productDto(row), isRemoved: row.removedAt !== null, photoHash: row.photoHash },
    ]),
  );
}
