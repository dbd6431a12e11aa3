import "server-only";
import type { ProductFacet } from "@/lib/catalog/contract";
import type { SearchTerms } from "@/lib/catalog/search-terms";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import {
  currentPrice,
  type ProductScope,
  priceCondition,
  scopeCondition,
  searchCondition,
} from "./product-condition-store";

/** No feed has more brands or categories that anybody would choose among. */
const groupsMax = 5000;

const groups: Record<ProductFacet, { from: Prisma.Sql; value: Prisma.Sql }> = {
  brand: { from: Prisma.sql`"Product"`, value: Prisma.sql`"brand"` },
  category: { from: Prisma.sql`"Product"`, value: Prisma.sql`"category"` },
  label: { from: Prisma.sql`"Product", unnest("labels") AS "label"`, value: Prisma.sql`"label"` },
};

export interface FacetGroup {
  value: string;
  count: number;
}

/** How many products have each value, the most frequent first. */
export async function countByFacet(
  facet: ProductFacet,
  scope: ProductScope,
  terms: SearchTerms,
): Promise<FacetGroup[]> {
  const { from, value } = groups[facet];
  return clientOf().$queryRaw<FacetGroup[]>`
    SELECT ${value} AS "value", count(*)::int AS "count" FROM ${from}
    WHERE ${scopeCondition(scope)} AND ${searchCondition(terms)} AND ${value} IS NOT NULL
    GROUP BY ${value} ORDER BY "count" DESC, "value" LIMIT ${groupsMax}`;
}

/** The prices below which a quarter, a half and three quarters of the products cost; null without any. */
export async function findPriceQuartiles(
  scope: ProductScope,
  terms: SearchTerms,
): Promise<[string, string, string] | null> {
  const rows = await clientOf().$queryRaw<{ quartiles: [string, string, string] | null }[]>`
    SELECT (percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY ${currentPrice}))::text[] AS "quartiles"
    FROM "Product"
    WHERE ${scopeCondition(scope)} AND ${searchCondition(terms)} AND "price" IS NOT NULL`;
  return rows[0]?.quartiles ?? null;
}

export interface PriceRange {
  from: string | null;
  to: string | null;
}

/** How many products cost what each range takes in, both ends included; in the ranges' order. */
export async function countByPrice(
  scope: ProductScope,
  terms: SearchTerms,
  ranges: readonly PriceRange[],
): Promise<number[]> {
  const counts = ranges.map(
    ({ from, to }) => Prisma.sql`count(*) FILTER (WHERE ${priceCondition(from, to)})::int`,
  );
  const rows = await clientOf().$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}]::int[] AS "counts" FROM "Product"
    WHERE ${scopeCondition(scope)} AND ${searchCondition(terms)} AND "price" IS NOT NULL`;
  return rows[0]?.counts ?? [];
}
