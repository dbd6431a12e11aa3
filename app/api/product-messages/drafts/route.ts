import { draftListSchema } from "@/lib/product-messages/draft-contract";
import { listDrafts } from "@/lib/product-messages/server/list-drafts";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.send", output: draftListSchema },
  async ({ staff }) => ({ drafts: await listDrafts(staff) }),
);
