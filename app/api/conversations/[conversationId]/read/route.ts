import { z } from "zod";
import { readConversationSchema } from "@/lib/conversations/contract";
import { markConversationRead } from "@/lib/conversations/server/mark-conversation-read";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.read",
    params: z.object({ conversationId: z.uuid() }),
    output: readConversationSchema,
  },
  ({ staff, params }) => markConversationRead(staff, params.conversationId),
);
