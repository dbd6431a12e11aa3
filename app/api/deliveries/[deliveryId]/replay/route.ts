import { z } from "zod";
import { replayedSchema } from "@/lib/inbound/contract";
import { replayDelivery } from "@/lib/inbound/server/replay-delivery";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "deliveries.replay", params: z.object({ deliveryId: z.uuid() }), output: replayedSchema },
  ({ staff, params }) => replayDelivery(staff, params.deliveryId),
);
