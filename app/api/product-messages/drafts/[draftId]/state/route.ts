import { z } from "zod";
import { draftParamsSchema, draftStateInputSchema } from "@/lib/product-messages/draft-contract";
import { changeDraftDiscarded } from "@/lib/product-messages/server/change-draft-discarded";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "productMessages.send",
    params: draftParamsSchema,
    body: draftStateInputSchema,
    output: z.object({}),
  },
  async ({ staff, params, body }) => {
    await changeDraftDiscarded(staff, params.draftId, body.isDiscarded);
    return {};
  },
);
