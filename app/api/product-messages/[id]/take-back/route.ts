import { z } from "zod";
import { takenBackSchema } from "@/lib/product-messages/contract";
import { cancelProductMessage } from "@/lib/product-messages/server/cancel-product-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "productMessages.send", params: z.object({ id: z.uuid() }), output: takenBackSchema },
  ({ staff, params }) => cancelProductMessage(staff, params.id),
);
