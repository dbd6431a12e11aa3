import { z } from "zod";
import { threadQuerySchema, threadSchema } from "@/lib/conversations/contract";
import { getThread } from "@/lib/conversations/server/get-thread";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "conversations.read",
    params: z.object({ conversationId: z.uuid() }),
    query: threadQuerySchema,
    output: threadSchema,
  },
  ({ staff, params, query }) => getThread(staff, params.conversationId, query),
);
