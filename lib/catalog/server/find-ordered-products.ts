import "server-only";
import type { Tx } from "@/lib/server/db";
import { listOrderedProducts, type OrderedProduct } from "./ordered-product-store";

export type { OrderedProduct } from "./ordered-product-store";

/**
 * What a cart names, by SKU: looked up in the catalog it says it was filled from (Meta's id), and in the
 * number's own where that is none of ours. SKUs nobody knows are left out.
 */
export async function findOrderedProducts(
  tx: Tx,
  catalog: { vendorCatalogId: string | null; channelCatalogId: string | null },
  retailerIds: Iterable<string>,
): Promise<Map<string, OrderedProduct>> {
  const { vendorCatalogId, channelCatalogId: catalogId } = catalog;
  const skus = [...new Set(retailerIds)];
  const named = vendorCatalogId === null ? [] : await listOrderedProducts(tx, { vendorCatalogId }, skus);
  const found =
    named.length > 0 || catalogId === null ? named : await listOrderedProducts(tx, { catalogId }, skus);
  return new Map(found.map((product) => [product.retailerId, product]));
}
