import "server-only";
import { categorySpellings } from "@/lib/catalog/category-paths";
import type { CollectionRule, RuleCondition } from "@/lib/catalog/collection-contract";
import type { Availability } from "@/lib/catalog/contract";
import { isWordStart, type SearchTerms } from "@/lib/catalog/search-terms";
import { containsPattern, escapeLike } from "@/lib/server/like-pattern";
import { Prisma } from "@/prisma/generated/client";

export type CollectionScope = { kind: "hand"; id: string } | { kind: "rule"; rule: CollectionRule };

/** What a list of products is narrowed by; null is anything. */
export interface ProductScope {
  catalogId: string | null;
  collection: CollectionScope | null;
  availabilities: readonly Availability[] | null;
  brand: string | null;
  category: string | null;
  priceFrom: string | null;
  priceTo: string | null;
  isHidden: boolean | null;
  hasPhoto: boolean | null;
  isRemoved: boolean;
}

// Written as the indexes of beyond-schema.sql are, or they are not used.
export const nameKey = Prisma.sql`left("searchText", 40) COLLATE "C"`;
export const skuKeyOf = Prisma.sql`translate(lower("retailerId"), ' -_./:#', '') COLLATE "C"`;
export const currentPrice = Prisma.sql`coalesce("salePrice", "price", 0)`;
export const categoryKey = Prisma.sql`left("category", 200) COLLATE "C"`;

export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], " AND ");
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...conditions], " OR ")})`;
}

export function scopeCondition(scope: ProductScope): Prisma.Sql {
  const { catalogId, collection, availabilities, brand, category, priceFrom, priceTo } = scope;
  const conditions = [
    scope.isRemoved ? Prisma.sql`"removedAt" IS NOT NULL` : Prisma.sql`"removedAt" IS NULL`,
  ];
  if (catalogId !== null) conditions.push(Prisma.sql`"catalogId" = ${catalogId}::uuid`);
  if (collection) conditions.push(collectionCondition(collection));
  if (availabilities)
    conditions.push(Prisma.sql`"availability" = ANY(${[...availabilities]}::"ProductAvailability"[])`);
  if (brand !== null) conditions.push(Prisma.sql`"brand" = ${brand}`);
  if (category !== null) conditions.push(categoryCondition([category]));
  if (priceFrom !== null || priceTo !== null) conditions.push(priceCondition(priceFrom, priceTo));
  if (scope.isHidden !== null)
    conditions.push(scope.isHidden ? Prisma.sql`"isHidden"` : Prisma.sql`NOT "isHidden"`);
  if (scope.hasPhoto !== null)
    conditions.push(scope.hasPhoto ? Prisma.sql`"photoUrl" IS NOT NULL` : Prisma.sql`"photoUrl" IS NULL`);
  return allOf(conditions);
}

function collectionCondition(collection: CollectionScope): Prisma.Sql {
  if (collection.kind === "rule") return ruleCondition(collection.rule);
  return Prisma.sql`"id" IN (SELECT "productId" FROM "CollectionProduct" WHERE "collectionId" = ${collection.id}::uuid)`;
}

export function ruleCondition({ match, conditions }: CollectionRule): Prisma.Sql {
  const each = conditions.map(oneRuleCondition);
  return match === "any" ? anyOf(each) : allOf(each);
}

function oneRuleCondition(condition: RuleCondition): Prisma.Sql {
  switch (condition.field) {
    case "brand":
      return Prisma.sql`"brand" = ANY(${condition.values}::text[])`;
    case "category":
      return categoryCondition(condition.values);
    case "label":
      return Prisma.sql`"labels" && ${condition.values}::text[]`;
    case "price":
      return priceCondition(condition.from, condition.to);
  }
}

/** The categories themselves and all below them, however a feed spaces its ">". */
function categoryCondition(paths: readonly string[]): Prisma.Sql {
  const exact = paths.flatMap(categorySpellings).map((path) => path.slice(0, 200));
  const below = exact.flatMap((path) => [`${escapeLike(path)} >%`, `${escapeLike(path)}>%`]);
  return Prisma.sql`(${categoryKey} = ANY(${exact}::text[]) OR ${categoryKey} LIKE ANY(${below}::text[]))`;
}

export function priceCondition(from: string | null, to: string | null): Prisma.Sql {
  return allOf([
    Prisma.sql`"price" IS NOT NULL`,
    ...(from === null ? [] : [Prisma.sql`${currentPrice} >= ${from}::numeric`]),
    ...(to === null ? [] : [Prisma.sql`${currentPrice} <= ${to}::numeric`]),
  ]);
}

export function nameBegins(text: string): Prisma.Sql {
  const start = text.slice(0, 40);
  const inKey = Prisma.sql`${nameKey} >= ${start} AND ${nameKey} < ${`${start}\u{10ffff}`}`;
  return text === start ? Prisma.sql`(${inKey})` : Prisma.sql`(${inKey} AND ${textBegins(text)})`;
}

export function skuBegins(sku: string): Prisma.Sql {
  return Prisma.sql`(${skuKeyOf} >= ${sku} AND ${skuKeyOf} < ${`${sku}\u{10ffff}`})`;
}

/** What `nameBegins` leaves out, asked of a row that is at hand: no index is meant. */
export function nameDoesNotBegin(text: string): Prisma.Sql {
  return Prisma.sql`left("searchText", ${[...text].length}) <> ${text}`;
}

/** What `skuBegins` leaves out, in the same way; also SKUs that are it. */
export function skuDoesNotBegin(sku: string): Prisma.Sql {
  return Prisma.sql`left(${skuKeyOf}, ${[...sku].length}) <> ${sku}`;
}

function textBegins(text: string): Prisma.Sql {
  return Prisma.sql`"searchText" LIKE ${`${escapeLike(text)}%`}`;
}

/** The trigrams find a longer word wherever it stands, in one look; where it stands is then read. */
export function hasWordBeginning(word: string): Prisma.Sql {
  if (isWordStart(word))
    return anyOf([textBegins(word), Prisma.sql`"searchText" LIKE ${`% ${escapeLike(word)}%`}`]);
  const begins = Prisma.sql`(' ' || "searchText") LIKE ${`% ${escapeLike(word)}%`}`;
  return Prisma.sql`(${holds(word)} AND ${begins})`;
}

export function holds(word: string): Prisma.Sql {
  return isWordStart(word) ? hasWordBeginning(word) : Prisma.sql`"searchText" LIKE ${containsPattern(word)}`;
}

/** What a search finds when it need not say in which order. */
export function searchCondition({ words, sku }: SearchTerms): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`TRUE`;
  const all = allOf(words.map(holds));
  return sku === "" ? Prisma.sql`(${all})` : anyOf([Prisma.sql`(${all})`, skuBegins(sku)]);
}
