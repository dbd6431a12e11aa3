import "server-only";
import { historyShown, type ProductHistoryDto } from "@/lib/orders/product-history-contract";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

type Sent = ProductHistoryDto["sent"];
type Ordered = ProductHistoryDto["ordered"];

/** A message is one row for each recipient, and counts once WhatsApp took it. */
const taken = Prisma.sql`"state" IN ('accepted', 'sent', 'delivered', 'read')`;
const titleMaxLength = 80;

export async function findSentHistory(catalogId: string, retailerId: string): Promise<Sent> {
  const holding = JSON.stringify([{ retailerIds: [retailerId] }]);
  const showing = Prisma.sql`
    SELECT "given"."id", "given"."kind", coalesce("given"."header", "given"."body", '') AS "title",
      count(*)::int AS "recipients", max("Message"."occurredAt") AS "at"
    FROM "ProductMessage" "given" JOIN "Message" ON "Message"."productMessageId" = "given"."id" AND ${taken}
    WHERE "given"."catalogId" = ${catalogId}::uuid AND "given"."kind" <> 'catalog'
      AND "given"."sections" @> ${holding}::jsonb
    GROUP BY "given"."id"`;
  const [totals, newest] = await Promise.all([
    clientOf().$queryRaw<{ messages: number; recipients: number; lastAt: Date | null }[]>`
      SELECT count(*)::int AS "messages", coalesce(sum("recipients"), 0)::int AS "recipients", max("at") AS "lastAt"
      FROM (${showing}) "showing"`,
    clientOf().$queryRaw<(Omit<Sent["newest"][number], "at"> & { at: Date })[]>`
      SELECT * FROM (${showing}) "showing" ORDER BY "at" DESC, "id" LIMIT ${historyShown}`,
  ]);
  const { messages = 0, recipients = 0, lastAt = null } = totals[0] ?? {};
  return {
    messages,
    recipients,
    lastAt: lastAt?.toISOString() ?? null,
    newest: newest.map((row) => ({
      ...row,
      title: [...row.title].slice(0, titleMaxLength).join(""),
      at: row.at.toISOString(),
    })),
  };
}

/** A hostile cart names more pieces than an `int` holds. */
export async function findOrderedHistory(productId: string): Promise<Ordered> {
  const lines = Prisma.sql`
    FROM "OrderLine" "line" JOIN "Order" "placed" ON "placed"."id" = "line"."orderId"
    WHERE "line"."productId" = ${productId}::uuid AND "placed"."status" <> 'cancelled'`;
  const [totals, revenue, newest] = await Promise.all([
    clientOf().$queryRaw<{ orders: number; quantity: number; lastAt: Date | null }[]>`
      SELECT count(DISTINCT "placed"."id")::int AS "orders", coalesce(sum("line"."quantity"), 0)::float8 AS "quantity",
        max("placed"."placedAt") AS "lastAt" ${lines}`,
    clientOf().$queryRaw<{ currency: string; amount: string }[]>`
      SELECT "line"."currency", trim_scale(sum("line"."quantity" * "line"."unitPrice"))::text AS "amount" ${lines}
        AND "line"."currency" IS NOT NULL AND "line"."quantity" IS NOT NULL AND "line"."unitPrice" IS NOT NULL
      GROUP BY "line"."currency" ORDER BY "line"."currency"`,
    listNewestOrders(productId),
  ]);
  const { orders = 0, quantity = 0, lastAt = null } = totals[0] ?? {};
  return { orders, quantity, revenue, lastAt: lastAt?.toISOString() ?? null, newest };
}

async function listNewestOrders(productId: string): Promise<Ordered["newest"]> {
  const rows = await clientOf().order.findMany({
    where: { status: { not: "cancelled" }, lines: { some: { productId } } },
    orderBy: [{ placedAt: "desc" }, { id: "asc" }],
    take: historyShown,
    select: {
      id: true,
      number: true,
      status: true,
      placedAt: true,
      customer: { select: { id: true, waId: true, userId: true, name: true, username: true } },
      lines: { where: { productId }, select: { quantity: true } },
    },
  });
  return rows.map(({ placedAt, lines, ...row }) => ({
    ...row,
    at: placedAt.toISOString(),
    quantity: lines.reduce<number | null>(
      (sum, { quantity }) => (quantity === null ? sum : (sum ?? 0) + quantity),
      null,
    ),
  }));
}
