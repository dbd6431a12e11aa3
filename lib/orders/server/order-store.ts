import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";

const summary = {
  id: true,
  number: true,
  channelId: true,
  conversationId: true,
  originMessageId: true,
  status: true,
  paymentStatus: true,
  note: true,
  hasUnreadableLines: true,
  cancelReason: true,
  placedAt: true,
  customer: { select: { id: true, waId: true, userId: true, name: true, username: true } },
  channel: { select: { name: true } },
  conversation: { select: { windowEndsAt: true } },
  assignee: { select: { name: true } },
  totals: { select: { amount: true, currency: true }, orderBy: { currency: "asc" } },
  lines: {
    select: {
      id: true,
      retailerId: true,
      name: true,
      variant: true,
      photoHash: true,
      quantity: true,
      unitPrice: true,
      currency: true,
      quantityRaw: true,
      unitPriceRaw: true,
      currencyRaw: true,
      product: { select: { id: true, photoUrl: true } },
    },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.OrderSelect;

const detail = {
  ...summary,
  carts: { select: { contextWamid: true, isOriginProbable: true }, orderBy: { occurredAt: "asc" } },
  originMessage: { select: { productMessageId: true } },
  events: {
    select: { id: true, kind: true, detail: true, occurredAt: true, staff: { select: { name: true } } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  },
  notices: { select: { id: true }, orderBy: [{ occurredAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.OrderSelect;

export type OrderRow = Prisma.OrderGetPayload<{ select: typeof summary }>;
export type OrderLineRow = OrderRow["lines"][number];
export type OrderDetailRow = Prisma.OrderGetPayload<{ select: typeof detail }>;

export async function findOrderRow(id: string): Promise<OrderDetailRow | null> {
  return clientOf().order.findUnique({ where: { id }, select: detail });
}

/** In the order of the ids. */
export async function listOrderRows(ids: string[]): Promise<OrderRow[]> {
  const rows = await clientOf().order.findMany({ where: { id: { in: ids } }, select: summary });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function countOrdersByStatus(): Promise<Map<OrderRow["status"], number>> {
  const counts = await clientOf().order.groupBy({ by: ["status"], _count: { _all: true } });
  return new Map(counts.map(({ status, _count }) => [status, _count._all]));
}

/** What a move needs to know; null when there is no such order. */
export async function findOrderToMove(tx: Tx, id: string) {
  return clientOf(tx).order.findUnique({
    where: { id },
    select: {
      number: true,
      originMessageId: true,
      conversationId: true,
      customerId: true,
      hasUnreadableLines: true,
      totals: { select: { amount: true, currency: true }, orderBy: { currency: "asc" } },
      conversation: { select: { windowEndsAt: true } },
    },
  });
}

/** False when the order is not (any more) in the state `from`: of two clerks only one can be first. */
export async function moveOrder(
  tx: Tx,
  id: string,
  move: { from: OrderRow["status"]; to: OrderRow["status"]; cancelReason?: string },
): Promise<boolean> {
  const { from, to, ...reason } = move;
  const { count } = await clientOf(tx).order.updateMany({
    where: { id, status: from },
    data: { status: to, ...reason },
  });
  return count === 1;
}
