import { unsettledSchema } from "@/lib/conversations/contract";
import { listUnsettledMessages } from "@/lib/conversations/server/list-unsettled-messages";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute({ permission: "conversations.reply", output: unsettledSchema }, ({ staff }) =>
  listUnsettledMessages(staff),
);
