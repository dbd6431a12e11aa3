import { z } from "zod";
import { orderSchema } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/server/get-order";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "orders.read", params: z.object({ orderId: z.uuid() }), output: orderSchema },
  ({ staff, params }) => getOrder(staff, params.orderId),
);
