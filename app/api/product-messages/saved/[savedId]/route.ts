import { z } from "zod";
import { savedChangeSchema, savedParamsSchema } from "@/lib/product-messages/saved-message-contract";
import { changeSavedMessage } from "@/lib/product-messages/server/change-saved-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "productMessages.send",
    params: savedParamsSchema,
    body: savedChangeSchema,
    output: z.object({}),
  },
  async ({ staff, params, body }) => {
    await changeSavedMessage(staff, params.savedId, body);
    return {};
  },
);
