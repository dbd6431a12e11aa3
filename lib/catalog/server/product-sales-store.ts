import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { allOf } from "./product-condition-store";
import { byName, type ProductTier } from "./product-tier-store";

/** Order lines that say what sells: some two thousand orders, read in a few milliseconds. */
const latestLines = 5000;

const latest = Prisma.sql`SELECT "id", "productId" FROM "OrderLine" ORDER BY "id" DESC LIMIT ${latestLines}`;

/** By in how many of the latest order lines a product is; those in none follow by name. */
export function bestSelling(where: Prisma.Sql): ProductTier[] {
  return soldFirst(where, Prisma.sql`count(*)`, "bigint");
}

/** By when a product was last ordered, as far as the latest order lines go; the others follow by name. */
export function lastOrdered(where: Prisma.Sql): ProductTier[] {
  return soldFirst(where, Prisma.sql`max("id"::text) COLLATE "C"`, "text");
}

function soldFirst(where: Prisma.Sql, rank: Prisma.Sql, type: "bigint" | "text"): ProductTier[] {
  const sold = Prisma.sql`
    JOIN (SELECT "productId", ${rank} AS "rank" FROM (${latest}) "line"
          WHERE "productId" IS NOT NULL GROUP BY "productId") "sold" ON "sold"."productId" = "Product"."id"`;
  const isUnsold = Prisma.sql`NOT EXISTS (
    SELECT FROM (${latest}) "line" WHERE "line"."productId" = "Product"."id")`;
  return [
    { where, join: sold, order: { key: Prisma.sql`"sold"."rank"`, type, isDescending: true } },
    { where: allOf([where, isUnsold]), order: byName },
  ];
}
