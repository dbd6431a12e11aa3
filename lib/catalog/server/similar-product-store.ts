import "server-only";
import { skusNear } from "@/lib/catalog/word-distance";
import { Prisma } from "@/prisma/generated/client";
import { allOf, holds, type ProductScope, scopeCondition, skuKeyOf } from "./product-condition-store";
import { byName, bySku, listTiers, type TierPoint } from "./product-tier-store";

/** Products whose SKU is one slip from this one. */
export function listProductsBySkuNear(scope: ProductScope, sku: string, limit: number): Promise<TierPoint[]> {
  const where = Prisma.sql`${skuKeyOf} = ANY(${skusNear(sku)}::text[])`;
  return listTiers(scopeCondition(scope), [{ where, order: bySku }], null, limit);
}

/**
 * Products that hold, of each of these sets of readings, one; `missing` of the sets may be without. Those
 * that lack a set come in no order of nearness: they lack equally many.
 */
export function listProductsByReadings(
  scope: ProductScope,
  readings: readonly string[][],
  missing: 0 | 1,
  limit: number,
): Promise<TierPoint[]> {
  const each = readings.map((words) => Prisma.sql`(${Prisma.join(words.map(holds), " OR ")})`);
  const where =
    missing === 0
      ? allOf(each)
      : Prisma.sql`(${Prisma.join(
          each.map((_, left) => Prisma.sql`(${allOf(each.filter((_one, at) => at !== left))})`),
          " OR ",
        )})`;
  return listTiers(scopeCondition(scope), [{ where, order: byName, isFoundFirst: true }], null, limit);
}
