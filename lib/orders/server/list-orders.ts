import "server-only";
import type { OrderListQuery, OrderSummaryDto } from "@/lib/orders/contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { toOrderSummary } from "./order-dto";
import { searchOrders } from "./order-search-store";
import { listOrderRows } from "./order-store";

/** One page of a view, newest first; `q` as the contract says. */
export async function listOrders(
  staff: StaffDto,
  { view, q, cursor, limit }: OrderListQuery,
): Promise<Page<OrderSummaryDto>> {
  requirePermission(staff, "orders.read");
  const found = await searchOrders({ view, q, limit: limit + 1, after: cursor ? readCursor(cursor) : null });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const rows = await listOrderRows(shown.map(({ id }) => id));
  return { items: rows.map(toOrderSummary), nextCursor: last ? writeCursor(last) : null };
}
