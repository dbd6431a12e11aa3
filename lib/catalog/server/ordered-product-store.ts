import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

/** What an order's line keeps of its product. */
export interface OrderedProduct {
  id: string;
  retailerId: string;
  name: string;
  variant: string | null;
  /** Key of `Photo`, where the product's photo is in our store. */
  photoHash: string | null;
  /** It has a photo that is not in our store yet. */
  lacksPhoto: boolean;
}

/** Removed products too: a cart may be older than the catalog. */
export async function listOrderedProducts(
  tx: Tx,
  catalog: { catalogId: string } | { vendorCatalogId: string },
  retailerIds: string[],
): Promise<OrderedProduct[]> {
  const inCatalog =
    "catalogId" in catalog
      ? Prisma.sql`${catalog.catalogId}::uuid`
      : Prisma.sql`(SELECT "id" FROM "Catalog" WHERE "vendorCatalogId" = ${catalog.vendorCatalogId})`;
  return clientOf(tx).$queryRaw<OrderedProduct[]>`
    SELECT product."id", product."retailerId", product."name", product."variant", photo."hash" AS "photoHash",
      product."photoUrl" IS NOT NULL AND photo."hash" IS NULL AS "lacksPhoto"
    FROM "Product" AS product LEFT JOIN "Photo" AS photo ON photo."hash" = product."photoHash"
    WHERE product."catalogId" = ${inCatalog} AND product."retailerId" = ANY (${retailerIds}::text[])`;
}
