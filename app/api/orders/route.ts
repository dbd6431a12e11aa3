import { orderListQuerySchema, orderPageSchema } from "@/lib/orders/contract";
import { listOrders } from "@/lib/orders/server/list-orders";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "orders.read", query: orderListQuerySchema, output: orderPageSchema },
  ({ staff, query }) => listOrders(staff, query),
);
