import { z } from "zod";
import { deliverySchema } from "@/lib/inbound/contract";
import { getDelivery } from "@/lib/inbound/server/get-delivery";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "deliveries.read", params: z.object({ deliveryId: z.uuid() }), output: deliverySchema },
  ({ staff, params }) => getDelivery(staff, params.deliveryId),
);
