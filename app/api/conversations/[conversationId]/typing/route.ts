import { z } from "zod";
import { typingSchema } from "@/lib/conversations/contract";
import { sendTyping } from "@/lib/conversations/server/send-typing";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ conversationId: z.uuid() }),
    output: typingSchema,
  },
  ({ staff, params }) => sendTyping(staff, params.conversationId),
);
