import { savedMessageSchema, savedParamsSchema } from "@/lib/product-messages/saved-message-contract";
import { recordSavedMessageUse } from "@/lib/product-messages/server/record-saved-message-use";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "productMessages.send", params: savedParamsSchema, output: savedMessageSchema },
  ({ staff, params }) => recordSavedMessageUse(staff, params.savedId),
);
