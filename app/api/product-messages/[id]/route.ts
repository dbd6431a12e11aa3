import { z } from "zod";
import { productMessageSchema } from "@/lib/product-messages/contract";
import { getProductMessage } from "@/lib/product-messages/server/get-product-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.read", params: z.object({ id: z.uuid() }), output: productMessageSchema },
  ({ staff, params }) => getProductMessage(staff, params.id),
);
