import { z } from "zod";
import { messageSchema, reactionInputSchema } from "@/lib/conversations/contract";
import { sendReaction } from "@/lib/conversations/server/send-reaction";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ conversationId: z.uuid() }),
    body: reactionInputSchema,
    output: messageSchema,
  },
  ({ staff, params, body }) => sendReaction(staff, params.conversationId, body),
);
