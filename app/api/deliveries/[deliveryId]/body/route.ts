import { z } from "zod";
import { getDeliveryBody } from "@/lib/inbound/server/get-delivery-body";
import { downloadResponse } from "@/lib/server/http/download-response";
import { parseInput } from "@/lib/server/http/parse-input";
import { publicRoute } from "@/lib/server/http/public-route";
import { requireStaff } from "@/lib/staff/server/require-staff";

const paramsSchema = z.object({ deliveryId: z.uuid() });

export const GET = publicRoute(async (request, params) => {
  const staff = await requireStaff(request.headers, "deliveries.read");
  const { deliveryId } = parseInput(paramsSchema, params);
  return downloadResponse(await getDeliveryBody(staff, deliveryId), `delivery-${deliveryId}.json`);
});
