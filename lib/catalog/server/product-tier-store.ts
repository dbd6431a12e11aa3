import "server-only";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import { currentPrice, nameKey, skuKeyOf } from "./product-condition-store";

/** Where a page ended: in which tier, and the key and id of its last product there. */
export interface TierPoint {
  tier: number;
  key: string;
  id: string;
}

interface TierOrder {
  key: Prisma.Sql;
  type: "text" | "numeric" | "bigint";
  isDescending?: boolean;
}

/** Products in one order; a list is one tier after the other, which share no product. */
export interface ProductTier {
  where: Prisma.Sql;
  order: TierOrder;
  /** Known to hold nothing: not asked for, but its number stays its own. */
  isEmpty?: boolean;
  /** What the order needs beside "Product". */
  join?: Prisma.Sql;
  /**
   * Finds first, at most `foundMax`, and orders what it found. For words that may stand anywhere: a walk along
   * the order would read the whole catalog where all that hold the word come last. `if_few`: only where that is
   * all; of more, a walk along the order soon meets enough.
   */
  isFoundFirst?: true | "if_few";
}

/** As many as are counted: who finds more narrows the search. */
const foundMax = 1000;

export const byName: TierOrder = { key: nameKey, type: "text" };
export const bySku: TierOrder = { key: skuKeyOf, type: "text" };
export const byPriceUp: TierOrder = { key: currentPrice, type: "numeric" };
export const byPriceDown: TierOrder = { ...byPriceUp, isDescending: true };
/** Ids begin with the time: the newest product has the highest, and no other key is needed. */
export const byNewest: TierOrder = { key: Prisma.sql`1`, type: "bigint", isDescending: true };

type Found = { id: string; key: string };

/** Up to `limit` products after `after`, from as many tiers as that takes: each one is an index walk that stops. */
export async function listTiers(
  scope: Prisma.Sql,
  tiers: readonly ProductTier[],
  after: TierPoint | null,
  limit: number,
  /** The number of the first one among all tiers of the list. */
  firstTier = 0,
): Promise<TierPoint[]> {
  const found: TierPoint[] = [];
  for (const [index, tier] of tiers.entries()) {
    const at = firstTier + index;
    if (tier.isEmpty || found.length >= limit || at < (after?.tier ?? 0)) continue;
    const point = after?.tier === at ? after : null;
    const rows = await listTier(scope, tier, point, limit - found.length);
    found.push(...rows.map((row) => ({ tier: at, ...row })));
  }
  return found;
}

async function listTier(
  scope: Prisma.Sql,
  { where, order, join, isFoundFirst }: ProductTier,
  after: TierPoint | null,
  limit: number,
): Promise<Found[]> {
  if (isFoundFirst === "if_few") {
    const few = await listFew(scope, where, order, after, limit);
    if (few) return few;
  }
  if (isFoundFirst === true) {
    const found: TierOrder = { ...order, key: Prisma.sql`"key"` };
    return clientOf().$queryRaw<Found[]>`
      WITH "found" AS MATERIALIZED (
        SELECT "id", ${order.key} AS "key" FROM "Product" WHERE ${scope} AND ${where} LIMIT ${foundMax})
      SELECT "id", "key"::text AS "key" FROM "found"
      WHERE TRUE ${after ? isAfter(found, after) : Prisma.empty}
      ORDER BY ${ordering(found)}
      LIMIT ${limit}`;
  }
  return clientOf().$queryRaw<Found[]>`
    SELECT "id", (${order.key})::text AS "key" FROM "Product" ${join ?? Prisma.empty}
    WHERE ${scope} AND ${where} ${after ? isAfter(order, after) : Prisma.empty}
    ORDER BY ${ordering(order)}
    LIMIT ${limit}`;
}

/** All that is found, ordered; null where that is more than `foundMax`. */
async function listFew(
  scope: Prisma.Sql,
  where: Prisma.Sql,
  order: TierOrder,
  after: TierPoint | null,
  limit: number,
): Promise<Found[] | null> {
  // With its table: without it ORDER BY would mean the key as text.
  const found: TierOrder = { ...order, key: Prisma.sql`"found"."key"` };
  const rows = await clientOf().$queryRaw<{ total: bigint; id: string | null; key: string | null }[]>`
    WITH "found" AS MATERIALIZED (
      SELECT "id", ${order.key} AS "key" FROM "Product" WHERE ${scope} AND ${where} LIMIT ${foundMax + 1})
    SELECT "total", "id", "key"
    FROM (SELECT count(*) AS "total" FROM "found") "counted" LEFT JOIN LATERAL (
      SELECT "id", "key"::text AS "key", row_number() OVER (ORDER BY ${ordering(found)}) AS "place" FROM "found"
      WHERE TRUE ${after ? isAfter(found, after) : Prisma.empty}
      ORDER BY ${ordering(found)} LIMIT ${limit}) "listed" ON "total" <= ${foundMax}
    ORDER BY "place"`;
  if (Number(rows[0]?.total ?? 0) > foundMax) return null;
  return rows.flatMap(({ id, key }) => (id === null || key === null ? [] : [{ id, key }]));
}

export function ordering(order: TierOrder): Prisma.Sql {
  if (order === byNewest) return Prisma.sql`"id" DESC`;
  return order.isDescending ? Prisma.sql`${order.key} DESC, "id" DESC` : Prisma.sql`${order.key}, "id"`;
}

function isAfter(order: TierOrder, { key, id }: TierPoint): Prisma.Sql {
  if (order === byNewest) return Prisma.sql`AND "id" < ${id}::uuid`;
  // A cursor is the caller's to forge: it may begin anywhere, but must be a number where one is compared.
  const from = order.type === "text" || /^-?\d{1,30}(\.\d{1,10})?$/.test(key) ? key : "0";
  const point = Prisma.sql`(${from}::${Prisma.raw(order.type)}, ${id}::uuid)`;
  return order.isDescending
    ? Prisma.sql`AND (${order.key}, "id") < ${point}`
    : Prisma.sql`AND (${order.key}, "id") > ${point}`;
}
