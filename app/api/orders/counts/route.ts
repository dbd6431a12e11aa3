import { orderCountsSchema } from "@/lib/orders/contract";
import { getOrderCounts } from "@/lib/orders/server/get-order-counts";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute({ permission: "orders.read", output: orderCountsSchema }, ({ staff }) =>
  getOrderCounts(staff),
);
