import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** Products whose photo an order's lines are to keep and do not yet. */
export async function listUnpinnedProducts(orderId: string): Promise<string[]> {
  const rows = await clientOf().orderLine.findMany({
    where: { orderId, photoHash: null, product: { photoUrl: { not: null } } },
    select: { productId: true },
    distinct: ["productId"],
  });
  return rows.flatMap(({ productId }) => productId ?? []);
}

export async function pinPhoto(tx: Tx, orderId: string, productId: string, photoHash: string): Promise<void> {
  await clientOf(tx).orderLine.updateMany({
    where: { orderId, productId, photoHash: null },
    data: { photoHash },
  });
}

/** Orders placed since then with a photo to pin that has not been refused since `failedBefore`. */
export async function listOrdersToPin(
  createdAfter: Date,
  failedBefore: Date,
  limit: number,
): Promise<string[]> {
  const isWorthATry = { OR: [{ photoFailedAt: null }, { photoFailedAt: { lt: failedBefore } }] };
  const rows = await clientOf().order.findMany({
    where: {
      createdAt: { gt: createdAfter },
      lines: { some: { photoHash: null, product: { photoUrl: { not: null }, ...isWorthATry } } },
    },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
