import {
  newSavedMessageSchema,
  savedListSchema,
  savedSummarySchema,
} from "@/lib/product-messages/saved-message-contract";
import { createSavedMessage } from "@/lib/product-messages/server/create-saved-message";
import { listSavedMessages } from "@/lib/product-messages/server/list-saved-messages";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.send", output: savedListSchema },
  async ({ staff }) => ({ saved: await listSavedMessages(staff) }),
);

export const POST = staffRoute(
  { permission: "productMessages.send", body: newSavedMessageSchema, output: savedSummarySchema },
  ({ staff, body }) => createSavedMessage(staff, body),
);
