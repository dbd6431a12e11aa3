import { staffRoute } from "@/lib/staff/server/staff-route";
import {
  refreshTemplatesInputSchema,
  templateListQuerySchema,
  templateListSchema,
} from "@/lib/templates/contract";
import { listTemplates } from "@/lib/templates/server/list-templates";
import { receiveTemplates } from "@/lib/templates/server/receive-templates";

export const GET = staffRoute(
  { permission: "productMessages.read", query: templateListQuerySchema, output: templateListSchema },
  ({ staff, query }) => listTemplates(staff, query.channelId),
);

/** Asks 360dialog anew. */
export const POST = staffRoute(
  { permission: "productMessages.send", body: refreshTemplatesInputSchema, output: templateListSchema },
  ({ staff, body }) => receiveTemplates(staff, body.channelId),
);
