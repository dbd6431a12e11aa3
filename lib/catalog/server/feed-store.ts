import "server-only";
import { foldText } from "@/lib/catalog/fold-text";
import type { FeedProduct } from "@/lib/catalog/read-feed-row";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

/** Rows per statement: large enough to be few, small enough to keep a statement under some 100 ms. */
const chunkRows = 1000;

/**
 * Inserts or updates a feed's products. A row that would stay as it is is not written; a removed product
 * that is back counts as changed. A new photo URL forgets the photo of the old one.
 */
export async function upsertFeedProducts(
  tx: Tx,
  catalogId: string,
  products: FeedProduct[],
): Promise<{ added: number; changed: number }> {
  let added = 0;
  let changed = 0;
  for (let at = 0; at < products.length; at += chunkRows) {
    const rows = JSON.stringify(products.slice(at, at + chunkRows).map(rowOf));
    const written = await clientOf(tx).$queryRaw<{ isNew: boolean }[]>`
      INSERT INTO "Product" AS "old" (
        "id", "catalogId", "retailerId", "name", "description", "brand", "category", "variant", "itemGroupId",
        "price", "salePrice", "currency", "availability", "isHidden", "link", "photoUrl", "morePhotoUrls", "labels",
        "searchText", "updatedAt")
      SELECT "id", ${catalogId}::uuid, "retailerId", "name", "description", "brand", "category", "variant", "itemGroupId",
        "price", "salePrice", "currency", "availability", "isHidden", "link", "photoUrl", "morePhotoUrls", "labels",
        "searchText", now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS "feed" (
        "id" uuid, "retailerId" text, "name" text, "description" text, "brand" text, "category" text, "variant" text,
        "itemGroupId" text, "price" numeric(24,6), "salePrice" numeric(24,6), "currency" text,
        "availability" "ProductAvailability", "isHidden" boolean, "link" text, "photoUrl" text,
        "morePhotoUrls" text[], "labels" text[], "searchText" text)
      ON CONFLICT ("catalogId", "retailerId") DO UPDATE SET
        "name" = excluded."name", "description" = excluded."description", "brand" = excluded."brand",
        "category" = excluded."category", "variant" = excluded."variant", "itemGroupId" = excluded."itemGroupId",
        "price" = excluded."price", "salePrice" = excluded."salePrice", "currency" = excluded."currency",
        "availability" = excluded."availability", "isHidden" = excluded."isHidden", "link" = excluded."link",
        "photoUrl" = excluded."photoUrl", "morePhotoUrls" = excluded."morePhotoUrls",
        "labels" = excluded."labels", "searchText" = excluded."searchText", "removedAt" = NULL, "updatedAt" = now(),
        "photoHash" = CASE WHEN "old"."photoUrl" = excluded."photoUrl" THEN "old"."photoHash" END,
        "photoFetchedAt" = CASE WHEN "old"."photoUrl" = excluded."photoUrl" THEN "old"."photoFetchedAt" END,
        "photoFailedAt" = NULL
      WHERE ("old"."name", "old"."description", "old"."brand", "old"."category", "old"."variant", "old"."itemGroupId",
          "old"."price", "old"."salePrice", "old"."currency", "old"."availability", "old"."isHidden", "old"."link",
          "old"."photoUrl", "old"."morePhotoUrls", "old"."labels", "old"."searchText", "old"."removedAt")
        IS DISTINCT FROM (excluded."name", excluded."description", excluded."brand", excluded."category",
          excluded."variant", excluded."itemGroupId", excluded."price", excluded."salePrice", excluded."currency",
          excluded."availability", excluded."isHidden", excluded."link", excluded."photoUrl", excluded."morePhotoUrls",
          excluded."labels", excluded."searchText", NULL)
      RETURNING (xmax = 0) AS "isNew"`;
    const isNew = written.filter((row) => row.isNew).length;
    added += isNew;
    changed += written.length - isNew;
  }
  return { added, changed };
}

/** Marks as removed what is in the catalog and not among these ids; rows stay, order lines point at them. */
export async function markProductsRemoved(
  tx: Tx,
  catalogId: string,
  presentIds: string[],
  now: Date,
): Promise<number> {
  return clientOf(tx).$executeRaw`
    UPDATE "Product" SET "removedAt" = ${now}, "updatedAt" = now()
    WHERE "catalogId" = ${catalogId}::uuid AND "removedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM unnest(${presentIds}::text[]) AS "present" ("id") WHERE "present"."id" = "retailerId")`;
}

function rowOf({ price, salePrice, ...product }: FeedProduct) {
  const searched = [
    product.name,
    product.retailerId,
    product.brand ?? "",
    product.category ?? "",
    product.variant ?? "",
  ];
  return {
    id: newId(),
    ...product,
    price: price.amount,
    currency: price.currency,
    salePrice: salePrice?.amount ?? null,
    searchText: foldText(searched.join(" ")),
  };
}

/** Without removed ones. */
export function countProducts(tx: Tx, catalogId: string): Promise<number> {
  return clientOf(tx).product.count({ where: { catalogId, removedAt: null } });
}
