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
  nameDoesNotBegin,
  type ProductScope,
  scopeCondition,
  searchCondition,
  skuBegins,
  skuDoesNotBegin,
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
  ordering,
  type ProductTier,
  type TierPoint,
} from "./product-tier-store";
import { isNotedWord, isWordBeginning } from "./product-word-store";

/** Ids in the order asked for, each with the point at which a next page may begin. */
export async function searchProducts(
  scope: ProductScope,
  terms: SearchTerms,
  sort: ProductSort,
  after: TierPoint | null,
  limit: number,
): Promise<TierPoint[]> {
  const within = scopeCondition(scope);
  if (sort !== "relevance" || terms.words.length === 0)
    return listTiers(within, tiersOf(sort, terms), after, limit);
  const beginnings = beginningTiers(terms);
  const begun = await listTiers(within, beginnings, after, limit);
  if (begun.length >= limit) return begun;
  const held = await listTiers(
    within,
    holdingTiers(terms, await canAllBegin(terms.words)),
    after,
    limit - begun.length,
    beginnings.length,
  );
  return [...begun, ...held];
}

/** Whether each of the words begins some word of the catalog; of words that are not noted it may. */
async function canAllBegin(words: readonly string[]): Promise<boolean> {
  const known = await Promise.all(words.map((word) => !isNotedWord(word) || isWordBeginning(word)));
  return known.every(Boolean);
}

/** In the order of a collection by hand; by name where a rule makes it. */
export function listCollectionPoints(
  scope: ProductScope,
  after: TierPoint | null,
  limit: number,
): Promise<TierPoint[]> {
  return listTiers(scopeCondition(scope), [collectionTier(scope)], after, limit);
}

/** How many each holds, counted no further than `max + 1`, and its first ones: of all in one statement. */
export async function lookIntoCollections(
  scopes: readonly ProductScope[],
  max: number,
  shown: number,
): Promise<{ count: number; ids: string[] }[]> {
  if (scopes.length === 0) return [];
  const looks = scopes.map((scope, at) => {
    const within = scopeCondition(scope);
    const { join = Prisma.empty, order } = collectionTier(scope);
    return Prisma.sql`SELECT ${at}::int AS "at",
      (SELECT count(*) FROM (SELECT FROM "Product" WHERE ${within} LIMIT ${max + 1}) "found")::int AS "count",
      ARRAY(SELECT "id"::text FROM "Product" ${join} WHERE ${within} ORDER BY ${ordering(order)} LIMIT ${shown}) AS "ids"`;
  });
  return clientOf().$queryRaw<
    { count: number; ids: string[] }[]
  >`${Prisma.join(looks, " UNION ALL ")} ORDER BY "at"`;
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
  // Without a word nothing is looked for, and a walk meets every product.
  const fewFirst = terms.words.length === 0 ? {} : { isFoundFirst: "if_few" as const };
  switch (sort) {
    case "relevance":
    case "name":
      return [{ where, order: byName, ...fewFirst }];
    case "price_up":
      return [{ where, order: byPriceUp, ...fewFirst }];
    case "price_down":
      return [{ where, order: byPriceDown, ...fewFirst }];
    case "newest":
      return [{ where, order: byNewest, ...fewFirst }];
    case "best_selling":
      return bestSelling(where);
    case "last_ordered":
      return lastOrdered(where);
  }
}

/** The SKU itself, names that begin so, SKUs that begin so. */
function beginningTiers({ text, sku }: SearchTerms): ProductTier[] {
  const byNames = { where: nameBegins(text), order: byName };
  if (sku === "") return [byNames];
  const isIt = Prisma.sql`${skuKeyOf} = ${sku}`;
  const isNotIt = Prisma.sql`${skuKeyOf} <> ${sku}`;
  return [
    { where: isIt, order: bySku },
    { ...byNames, where: allOf([byNames.where, isNotIt]) },
    { where: allOf([skuBegins(sku), isNotIt, nameDoesNotBegin(text)]), order: bySku },
  ];
}

/** Words that begin so, and whatever else holds it: without what stands in an earlier tier. */
function holdingTiers({ text, words, sku }: SearchTerms, canBegin: boolean): ProductTier[] {
  const isNew = [nameDoesNotBegin(text), ...(sku === "" ? [] : [skuDoesNotBegin(sku)])];
  const begin = allOf(words.map(hasWordBeginning));
  const hold = allOf([...words.map(holds), ...isNew]);
  return [
    { where: allOf([begin, ...isNew]), order: byName, isFoundFirst: true, isEmpty: !canBegin },
    {
      where: canBegin ? allOf([hold, Prisma.sql`NOT (${begin})`]) : hold,
      order: byName,
      isFoundFirst: true,
    },
  ];
}
