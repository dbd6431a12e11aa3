import "server-only";
import type { BroughtCounts } from "@/lib/orders/brought-contract";
import { clientOf } from "@/lib/server/prisma";

export interface TakenProduct {
  productMessageId: string;
  retailerId: string;
  name: string | null;
  /** Null where a quantity could not be read. */
  quantity: number | null;
  cartCount: number;
}

/** Carts, orders and revenue of each message, also of those that brought nothing. */
export async function countBrought(productMessageIds: string[]): Promise<Map<string, BroughtCounts>> {
  const [counts, revenue] = await Promise.all([countCarts(productMessageIds), sumRevenue(productMessageIds)]);
  return new Map(
    productMessageIds.map((id) => {
      const { productMessageId: _id, ...found } =
        counts.find((row) => row.productMessageId === id) ?? nothing;
      const own = revenue.filter((row) => row.productMessageId === id);
      return [id, { ...found, revenue: own.map(({ amount, currency }) => ({ amount, currency })) }];
    }),
  );
}

const nothing = {
  ...{ productMessageId: "", cartCount: 0, probableCartCount: 0, orderCount: 0 },
  isRevenueIncomplete: false,
};

async function countCarts(ids: string[]) {
  return clientOf().$queryRaw<(typeof nothing)[]>`
    SELECT message."productMessageId", count(*)::int AS "cartCount",
      (count(*) FILTER (WHERE cart."isOriginProbable"))::int AS "probableCartCount",
      count(DISTINCT cart."orderId")::int AS "orderCount",
      bool_or(placed."hasUnreadableLines" AND placed."status" <> 'cancelled') AS "isRevenueIncomplete"
    FROM "Message" AS message
    JOIN "Cart" AS cart ON cart."originMessageId" = message."id"
    JOIN "Order" AS placed ON placed."id" = cart."orderId"
    WHERE message."productMessageId" = ANY(${ids}::uuid[])
    GROUP BY message."productMessageId"`;
}

/** An order made of two carts counts once for a message. */
async function sumRevenue(ids: string[]) {
  return clientOf().$queryRaw<{ productMessageId: string; currency: string; amount: string }[]>`
    SELECT brought."productMessageId", total."currency", trim_scale(sum(total."amount"))::text AS "amount"
    FROM (
      SELECT DISTINCT message."productMessageId", cart."orderId"
      FROM "Message" AS message JOIN "Cart" AS cart ON cart."originMessageId" = message."id"
      WHERE message."productMessageId" = ANY(${ids}::uuid[])
    ) AS brought
    JOIN "Order" AS placed ON placed."id" = brought."orderId" AND placed."status" <> 'cancelled'
    JOIN "OrderTotal" AS total ON total."orderId" = placed."id"
    GROUP BY brought."productMessageId", total."currency" ORDER BY total."currency"`;
}

/**
 * What is in the carts of each message, most taken first; quantities as the customers wrote them, which may add up
 * to more than an `int` holds.
 */
export async function listTakenProducts(productMessageIds: string[]): Promise<TakenProduct[]> {
  return clientOf().$queryRaw<TakenProduct[]>`
    SELECT message."productMessageId", line."retailerId", max(bought."name") AS "name",
      count(DISTINCT cart."id")::int AS "cartCount",
      CASE WHEN bool_and(line."quantityRaw" ~ '^[0-9]{1,6}$')
        THEN sum(CASE WHEN line."quantityRaw" ~ '^[0-9]{1,6}$' THEN line."quantityRaw"::int END)::float8 END AS "quantity"
    FROM "Message" AS message
    JOIN "Cart" AS cart ON cart."originMessageId" = message."id"
    JOIN "CartLine" AS line ON line."cartId" = cart."id"
    LEFT JOIN LATERAL (
      SELECT "name" FROM "OrderLine"
      WHERE "orderId" = cart."orderId" AND "retailerId" = line."retailerId" LIMIT 1
    ) AS bought ON true
    WHERE message."productMessageId" = ANY(${productMessageIds}::uuid[])
    GROUP BY message."productMessageId", line."retailerId"
    ORDER BY "quantity" DESC NULLS LAST, "cartCount" DESC, line."retailerId"`;
}

/** The orders a message brought, newest first. An order is sure when one of its carts is. */
export async function listBroughtOrders(
  productMessageId: string,
  limit: number,
): Promise<{ id: string; isProbable: boolean }[]> {
  return clientOf().$queryRaw<{ id: string; isProbable: boolean }[]>`
    SELECT placed."id", bool_and(cart."isOriginProbable") AS "isProbable"
    FROM "Message" AS message
    JOIN "Cart" AS cart ON cart."originMessageId" = message."id"
    JOIN "Order" AS placed ON placed."id" = cart."orderId"
    WHERE message."productMessageId" = ${productMessageId}::uuid
    GROUP BY placed."id" ORDER BY placed."placedAt" DESC, placed."id" LIMIT ${limit}`;
}
