import "server-only";
import type { OrderListQuery } from "@/lib/orders/contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { containsPattern } from "@/lib/server/like-pattern";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

type Search = Pick<OrderListQuery, "view" | "q" | "limit"> & { after: KeysetPoint | null };

/** Newest first. */
export async function searchOrders({ view, q, limit, after }: Search): Promise<KeysetPoint[]> {
  const conditions = [Prisma.sql`TRUE`];
  if (view !== "all") conditions.push(Prisma.sql`"status" = ${view}::"OrderStatus"`);
  if (q !== "") conditions.push(matching(q));
  if (after) {
    // The first half alone bounds the index scan.
    conditions.push(Prisma.sql`"placedAt" <= ${after.at}::timestamptz`);
    conditions.push(Prisma.sql`("placedAt" < ${after.at}::timestamptz OR "id" > ${after.id}::uuid)`);
  }
  return clientOf().$queryRaw<KeysetPoint[]>`
    SELECT "id", "placedAt" AS "at" FROM "Order"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY "placedAt" DESC, "id" ASC LIMIT ${limit}`;
}

/** Order number, customer's name or phone, SKU, product, note. */
function matching(q: string): Prisma.Sql {
  const pattern = containsPattern(q);
  const number = /^#?(\d{1,9})$/.exec(q)?.[1];
  const phone = q.replace(/[\s()+-]/g, "");
  const alternatives = [
    Prisma.sql`"note" ILIKE ${pattern}`,
    Prisma.sql`"customerId" IN (SELECT "id" FROM "Customer" WHERE "name" ILIKE ${pattern} OR "username" ILIKE ${pattern})`,
    Prisma.sql`"id" IN (SELECT "orderId" FROM "OrderLine" WHERE "name" ILIKE ${pattern} OR "retailerId" ILIKE ${pattern})`,
    ...(number ? [Prisma.sql`"number" = ${Number(number)}`] : []),
    ...(/^\d{3,20}$/.test(phone)
      ? [Prisma.sql`"customerId" IN (SELECT "id" FROM "Customer" WHERE "waId" LIKE ${`%${phone}%`})`]
      : []),
  ];
  return Prisma.sql`(${Prisma.join(alternatives, " OR ")})`;
}
