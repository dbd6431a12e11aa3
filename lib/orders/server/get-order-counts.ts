import "server-only";
import type { OrderCounts } from "@/lib/orders/contract";
import { orderStatuses } from "@/lib/orders/order-moves";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countOrdersByStatus } from "./order-store";

/** How many orders each view holds. */
export async function getOrderCounts(staff: StaffDto): Promise<OrderCounts> {
  requirePermission(staff, "orders.read");
  const counts = await countOrdersByStatus();
  const of = (status: (typeof orderStatuses)[number]) => counts.get(status) ?? 0;
  return {
    new: of("new"),
    accepted: of("accepted"),
    ready: of("ready"),
    shipped: of("shipped"),
    completed: of("completed"),
    cancelled: of("cancelled"),
    all: orderStatuses.reduce((sum, status) => sum + of(status), 0),
  };
}
