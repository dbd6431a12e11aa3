import { z } from "zod";
import { messageSchema, replyInputSchema } from "@/lib/conversations/contract";
import { sendReply } from "@/lib/conversations/server/send-reply";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ conversationId: z.uuid() }),
    body: replyInputSchema,
    output: messageSchema,
  },
  ({ staff, params, body }) => sendReply(staff, params.conversationId, body),
);
