import { z } from "zod";
import { changedOrderSchema, changeOrderStatusInputSchema } from "@/lib/orders/contract";
import { changeOrderStatus } from "@/lib/orders/server/change-order-status";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "orders.change",
    params: z.object({ orderId: z.uuid() }),
    body: changeOrderStatusInputSchema,
    output: changedOrderSchema,
  },
  ({ staff, params, body }) => changeOrderStatus(staff, params.orderId, body),
);
