import "server-only";
import type { OrderStatus } from "@/lib/orders/order-moves";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

export type NewOrderEvent =
  | { kind: "placed"; staffId: null; detail: Record<string, never> }
  | {
      kind: "status_changed";
      staffId: string;
      detail: { from: OrderStatus; to: OrderStatus; reason: string | null };
    };

export async function insertOrderEvent(
  tx: Tx,
  orderId: string,
  occurredAt: Date,
  event: NewOrderEvent,
): Promise<void> {
  await clientOf(tx).orderEvent.create({
    data: { id: newId(), orderId, occurredAt, ...event },
    select: { id: true },
  });
}
