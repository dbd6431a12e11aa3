import { z } from "zod";
import { getDeliveryBody } from "@/lib/inbound/server/get-delivery-body";
import { staffFileRoute } from "@/lib/staff/server/staff-file-route";

const params = z.object({ deliveryId: z.uuid() });

export const GET = staffFileRoute(
  { permission: "deliveries.read", params, keeping: "never" },
  ({ staff, params: { deliveryId } }) => getDeliveryBody(staff, deliveryId),
);
