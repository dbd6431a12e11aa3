import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** Ids in the collection's order, removed products included. */
export async function listCollectionProductIds(tx: Tx, collectionId: string): Promise<string[]> {
  const rows = await clientOf(tx).collectionProduct.findMany({
    where: { collectionId },
    orderBy: [{ position: "asc" }, { productId: "asc" }],
    select: { productId: true },
  });
  return rows.map(({ productId }) => productId);
}

/** Makes these the collection's products, in this order. */
export async function setCollectionProducts(
  tx: Tx,
  collectionId: string,
  ids: readonly string[],
): Promise<void> {
  await clientOf(tx).$executeRaw`
    DELETE FROM "CollectionProduct" WHERE "collectionId" = ${collectionId}::uuid AND "productId" <> ALL(${[...ids]}::uuid[])`;
  await clientOf(tx).$executeRaw`
    INSERT INTO "CollectionProduct" AS "old" ("collectionId", "productId", "position")
    SELECT ${collectionId}::uuid, "id", "at" FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS "given" ("id", "at")
    ON CONFLICT ("collectionId", "productId") DO UPDATE SET "position" = excluded."position"
    WHERE "old"."position" <> excluded."position"`;
}

/** Which of these are products of the catalog, removed ones included. */
export async function listKnownProductIds(
  tx: Tx,
  catalogId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const where = { catalogId, id: { in: [...ids] } };
  const rows = await clientOf(tx).product.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
