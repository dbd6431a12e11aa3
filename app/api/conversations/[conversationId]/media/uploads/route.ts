import { z } from "zod";
import { offerMediaUpload } from "@/lib/conversations/server/offer-media-upload";
import { uploadOfferSchema, uploadRequestSchema } from "@/lib/shared/upload-offer";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ conversationId: z.uuid() }),
    body: uploadRequestSchema,
    output: uploadOfferSchema,
  },
  ({ staff, params, body }) => offerMediaUpload(staff, params.conversationId, body),
);
