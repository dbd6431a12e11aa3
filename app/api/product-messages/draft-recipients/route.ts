import { draftRecipientsInputSchema, draftRecipientsSchema } from "@/lib/product-messages/draft-contract";
import { listDraftRecipients } from "@/lib/product-messages/server/list-draft-recipients";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "productMessages.send", body: draftRecipientsInputSchema, output: draftRecipientsSchema },
  async ({ staff, body }) => ({ recipients: await listDraftRecipients(staff, body) }),
);
