import { z } from "zod";
import { messageSchema, uploadedMediaReplyInputSchema } from "@/lib/conversations/contract";
import { sendUploadedMedia } from "@/lib/conversations/server/send-uploaded-media";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ conversationId: z.uuid() }),
    body: uploadedMediaReplyInputSchema,
    output: messageSchema,
  },
  ({ staff, params, body }) => sendUploadedMedia(staff, params.conversationId, body),
);
