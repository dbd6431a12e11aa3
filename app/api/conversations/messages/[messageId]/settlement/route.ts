import { z } from "zod";
import { messageSchema, settlementInputSchema } from "@/lib/conversations/contract";
import { settleMessage } from "@/lib/conversations/server/settle-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "conversations.reply",
    params: z.object({ messageId: z.uuid() }),
    body: settlementInputSchema,
    output: messageSchema,
  },
  ({ staff, params, body }) => settleMessage(staff, params.messageId, body),
);
