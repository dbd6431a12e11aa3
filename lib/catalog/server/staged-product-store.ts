import "server-only";
import type { BadFeedLine } from "@/lib/catalog/contract";
import { foldText } from "@/lib/catalog/fold-text";
import type { FeedProduct } from "@/lib/catalog/read-feed-row";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { Prisma } from "@/prisma/generated/client";

/**
 * The rows of an import until it is applied. Each says what applying it would do to the catalog (`effect`),
 * which is worked out when it is written and once more, under the catalog's lock, when it is applied.
 */
const columns = Prisma.raw(
  `"name", "description", "brand", "category", "variant", "itemGroupId", "price", "salePrice", "currency",
   "availability", "isHidden", "link", "photoUrl", "morePhotoUrls", "labels", "searchText"`,
);
const columnsOf = (alias: string) =>
  Prisma.raw(columns.sql.replaceAll(/"(\w+)"/g, (_all, name: string) => `"${alias}"."${name}"`));

/** `old` is the catalog's row or none, `new` the import's. A removed product that is back counts as changed. */
const effect = Prisma.sql`CASE
  WHEN "old"."id" IS NULL THEN 'added'
  WHEN (${columnsOf("old")}, "old"."removedAt") IS DISTINCT FROM (${columnsOf("new")}, NULL::timestamptz) THEN 'changed'
  ELSE 'unchanged' END::"StagedEffect"`;

export interface StagedRow {
  position: number;
  product: FeedProduct;
}

/** Written at once, in `tx` or a transaction of its own; what is there already stays. */
export async function insertStagedProducts(
  importId: string,
  catalogId: string,
  staged: readonly StagedRow[],
  tx?: Tx,
): Promise<void> {
  if (staged.length === 0) return;
  const rows = JSON.stringify(staged.map(rowOf));
  await clientOf(tx).$executeRaw`
    INSERT INTO "StagedProduct" ("importId", "retailerId", "position", "productId", "effect", ${columns})
    SELECT ${importId}::uuid, "new"."retailerId", "new"."position", "new"."productId", ${effect}, ${columnsOf("new")}
    FROM jsonb_to_recordset(${rows}::jsonb) AS "new" (
      "retailerId" text, "position" int, "productId" uuid, "name" text, "description" text, "brand" text,
      "category" text, "variant" text, "itemGroupId" text, "price" numeric(24,6), "salePrice" numeric(24,6),
      "currency" text, "availability" "ProductAvailability", "isHidden" boolean, "link" text, "photoUrl" text,
      "morePhotoUrls" text[], "labels" text[], "searchText" text)
    LEFT JOIN "Product" "old" ON "old"."catalogId" = ${catalogId}::uuid AND "old"."retailerId" = "new"."retailerId"
    ON CONFLICT DO NOTHING`;
}

export async function insertBadLines(
  importId: string,
  lines: readonly (BadFeedLine & { position: number })[],
  tx?: Tx,
): Promise<void> {
  if (lines.length === 0) return;
  const data = lines.map((line) => ({ importId, ...line }));
  await clientOf(tx).importBadLine.createMany({ data, skipDuplicates: true });
}

/** Rows that were just written are unknown to the planner, which then compares them one by one. */
export async function analyzeStaged(tx: Tx): Promise<void> {
  await clientOf(tx).$executeRaw`ANALYZE "StagedProduct"`;
  await clientOf(tx).$executeRaw`ANALYZE "ImportBadLine"`;
}

/** Compares the whole import with the catalog as it is now; `mayRemove`: what it lacks has left the feed. */
export async function compareStaged(
  tx: Tx,
  { importId, catalogId, mayRemove }: { importId: string; catalogId: string; mayRemove: boolean },
): Promise<void> {
  const client = clientOf(tx);
  await client.$executeRaw`DELETE FROM "StagedProduct" WHERE "importId" = ${importId}::uuid AND "effect" = 'removed'`;
  await client.$executeRaw`
    UPDATE "StagedProduct" AS "staged" SET "effect" = "now"."effect"
    FROM (
      SELECT "new"."retailerId", ${effect} AS "effect" FROM "StagedProduct" "new"
      LEFT JOIN "Product" "old" ON "old"."catalogId" = ${catalogId}::uuid AND "old"."retailerId" = "new"."retailerId"
      WHERE "new"."importId" = ${importId}::uuid
    ) AS "now"
    WHERE "staged"."importId" = ${importId}::uuid AND "staged"."retailerId" = "now"."retailerId"
      AND "staged"."effect" <> "now"."effect"`;
  if (!mayRemove) return;
  await client.$executeRaw`
    INSERT INTO "StagedProduct" ("importId", "retailerId", "position", "productId", "effect", ${columns})
    SELECT ${importId}::uuid, "old"."retailerId",
      row_number() OVER (ORDER BY left("old"."searchText", 40) COLLATE "C", "old"."id"), "old"."id", 'removed',
      ${columnsOf("old")}
    FROM "Product" "old"
    WHERE "old"."catalogId" = ${catalogId}::uuid AND "old"."removedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "StagedProduct" "new"
        WHERE "new"."importId" = ${importId}::uuid AND "new"."retailerId" = "old"."retailerId")
      AND NOT EXISTS (SELECT FROM "ImportBadLine" "bad"
        WHERE "bad"."importId" = ${importId}::uuid AND "bad"."retailerId" = "old"."retailerId")`;
}

export async function countStaged(tx: Tx, importId: string): Promise<Record<string, number>> {
  const rows = await clientOf(tx).stagedProduct.groupBy({
    by: ["effect"],
    where: { importId },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map(({ effect, _count }) => [effect, _count._all]));
}

/** Writes what was compared into the catalog. A new photo URL forgets the photo of the old one. */
export async function writeStaged(tx: Tx, importId: string, catalogId: string, now: Date): Promise<void> {
  const client = clientOf(tx);
  await client.$executeRaw`
    INSERT INTO "Product" AS "old" ("id", "catalogId", "retailerId", ${columns}, "updatedAt")
    SELECT "productId", ${catalogId}::uuid, "retailerId", ${columns}, now() FROM "StagedProduct"
    WHERE "importId" = ${importId}::uuid AND "effect" IN ('added', 'changed')
    ORDER BY "position"
    ON CONFLICT ("catalogId", "retailerId") DO UPDATE SET
      (${columns}) = ROW(${columnsOf("excluded")}), "removedAt" = NULL, "updatedAt" = now(),
      "photoHash" = CASE WHEN "old"."photoUrl" = excluded."photoUrl" THEN "old"."photoHash" END,
      "photoFetchedAt" = CASE WHEN "old"."photoUrl" = excluded."photoUrl" THEN "old"."photoFetchedAt" END,
      "photoFailedAt" = NULL`;
  await client.$executeRaw`
    UPDATE "Product" SET "removedAt" = ${now}, "updatedAt" = now()
    FROM "StagedProduct" "staged"
    WHERE "staged"."importId" = ${importId}::uuid AND "staged"."effect" = 'removed'
      AND "Product"."catalogId" = ${catalogId}::uuid AND "Product"."retailerId" = "staged"."retailerId"`;
}

function rowOf({ position, product: { price, salePrice, ...product } }: StagedRow) {
  const { name, retailerId, brand, category, variant } = product;
  return {
    ...product,
    position,
    productId: newId(),
    price: price.amount,
    currency: price.currency,
    salePrice: salePrice?.amount ?? null,
    searchText: foldText([name, retailerId, brand ?? "", category ?? "", variant ?? ""].join(" ")),
  };
}
