import { conversationListQuerySchema, conversationPageSchema } from "@/lib/conversations/contract";
import { listConversations } from "@/lib/conversations/server/list-conversations";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "conversations.read", query: conversationListQuerySchema, output: conversationPageSchema },
  ({ staff, query }) => listConversations(staff, query),
);
