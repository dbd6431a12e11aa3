import "server-only";
import type { ProductSort } from "@/lib/catalog/contract";
import type { SearchTerms } from "@/lib/catalog/search-terms";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import {
  allOf,
  hasWordBeginning,
  holds,
  nameBegins,
  type ProductScope,
  scopeCondition,
  searchCondition,
  skuBegins,
  skuKeyOf,
} from "./product-condition-store";
import { bestSelling, lastOrdered } from "./product-sales-store";
import {
  byName,
  byNewest,
  byPriceDown,
  byPriceUp,
  bySku,
  listTiers,
  type ProductTier,
  type TierPoint,
} from "./product-tier-store";

/** Ids in the order asked for, each with the point at which a next page may begin. */
export function searchProducts(
  scope: ProductScope,
  terms: SearchTerms,
  sort: ProductSort,
  after: TierPoint | null,
  limit: number,
): Promise<TierPoint[]> {
  return listTiers(scopeCondition(scope), tiersOf(sort, terms), after, limit);
}

/** In the order of a collection by hand; by name where a rule makes it. */
export function listCollectionPoints(
  scope: ProductScope,
  after: TierPoint | null,
  limit: number,
): Promise<TierPoint[]> {
  return listTiers(scopeCondition(scope), [collectionTier(scope)], after, limit);
}

function collectionTier({ collection }: ProductScope): ProductTier {
  const where = Prisma.sql`TRUE`;
  if (collection?.kind !== "hand") return { where, order: byName };
  const join = Prisma.sql`JOIN "CollectionProduct" "placed"
    ON "placed"."productId" = "Product"."id" AND "placed"."collectionId" = ${collection.id}::uuid`;
  return { where, join, order: { key: Prisma.sql`"placed"."position"`, type: "bigint" } };
}

/** How many products a search finds in a scope, counted no further than `max + 1`. */
export async function countProductsFound(
  scope: ProductScope,
  terms: SearchTerms,
  max: number,
): Promise<number> {
  const rows = await clientOf().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (
      SELECT FROM "Product" WHERE ${scopeCondition(scope)} AND ${searchCondition(terms)} LIMIT ${max + 1}) "found"`;
  return Number(rows[0]?.count ?? 0);
}

function tiersOf(sort: ProductSort, terms: SearchTerms): ProductTier[] {
  const where = searchCondition(terms);
  switch (sort) {
    case "relevance":
      return terms.words.length === 0 ? [{ where, order: byName }] : relevanceTiers(terms);
    case "name":
      return [{ where, order: byName }];
    case "price_up":
      return [{ where, order: byPriceUp }];
    case "price_down":
      return [{ where, order: byPriceDown }];
    case "newest":
      return [{ where, order: byNewest }];
    case "best_selling":
      return bestSelling(where);
    case "last_ordered":
      return lastOrdered(where);
  }
}

/** The SKU itself, names that begin so, SKUs that begin so, words that begin so, and whatever else holds it. */
function relevanceTiers({ text, words, sku }: SearchTerms): ProductTier[] {
  const ranks: ProductTier[] = [
    ...(sku === "" ? [] : [{ where: Prisma.sql`${skuKeyOf} = ${sku}`, order: bySku }]),
    { where: nameBegins(text), order: byName },
    ...(sku === "" ? [] : [{ where: skuBegins(sku), order: bySku }]),
    { where: allOf(words.map(hasWordBeginning)), order: byName, isFoundFirst: true },
    { where: allOf(words.map(holds)), order: byName, isFoundFirst: true },
  ];
  return ranks.map(({ where, ...rank }, at) => ({
    ...rank,
    where: allOf([where, ...ranks.slice(0, at).map((earlier) => Prisma.sql`NOT (${earlier.where})`)]),
  }));
}
