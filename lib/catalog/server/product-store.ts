import "server-only";
import type { Availability } from "@/lib/catalog/contract";
import type { Tx } from "@/lib/server/db";
import { containsPattern } from "@/lib/server/like-pattern";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

export type ProductRow = Prisma.ProductGetPayload<object>;

export interface ProductFilter {
  catalogIds: string[];
  /** Folded words that must all be in the search text. */
  words: string[];
  /** Null: any. */
  availabilities: readonly Availability[] | null;
}

/** By name, then id; `after` is the last product of the page before. Removed products are left out. */
export async function listProductRows(
  filter: ProductFilter,
  after: string | null,
  limit: number,
): Promise<ProductRow[]> {
  const last = after === null ? null : await findProductRow(after);
  const ids = await clientOf().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Product"
    WHERE ${conditionsOf(filter)}
      ${last ? Prisma.sql`AND ("name", "id") > (${last.name}, ${last.id}::uuid)` : Prisma.empty}
    ORDER BY "name", "id"
    LIMIT ${limit}`;
  return productRowsInOrder(ids);
}

/** Low enough for one swapped or missing letter in a word of five: see the typing errors in the test. */
const similarityThreshold = 0.3;

/** Products whose search text resembles `text`, the most alike first: for typing errors. */
export async function listSimilarProductRows(
  filter: ProductFilter,
  text: string,
  limit: number,
): Promise<ProductRow[]> {
  const ids = await clientOf().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Product"
    WHERE ${conditionsOf({ ...filter, words: [] })}
      AND word_similarity(${text}, "searchText") >= ${similarityThreshold}
    ORDER BY word_similarity(${text}, "searchText") DESC, "name", "id"
    LIMIT ${limit}`;
  return productRowsInOrder(ids);
}

function conditionsOf({ catalogIds, words, availabilities }: ProductFilter): Prisma.Sql {
  const conditions = [Prisma.sql`"removedAt" IS NULL`, Prisma.sql`"catalogId" = ANY(${catalogIds}::uuid[])`];
  for (const word of words) conditions.push(Prisma.sql`"searchText" LIKE ${containsPattern(word)}`);
  if (availabilities) conditions.push(Prisma.sql`"availability"::text = ANY(${[...availabilities]}::text[])`);
  return Prisma.join(conditions, " AND ");
}

async function productRowsInOrder(ids: { id: string }[]): Promise<ProductRow[]> {
  const rows = await clientOf().product.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
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
