import { deliveryListQuerySchema, deliveryPageSchema } from "@/lib/inbound/contract";
import { listDeliveries } from "@/lib/inbound/server/list-deliveries";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "deliveries.read", query: deliveryListQuerySchema, output: deliveryPageSchema },
  ({ staff, query }) => listDeliveries(staff, query),
);
