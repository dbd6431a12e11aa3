import { draftCountSchema } from "@/lib/product-messages/draft-contract";
import { getDraftCount } from "@/lib/product-messages/server/get-draft-count";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.send", output: draftCountSchema },
  async ({ staff }) => ({ count: await getDraftCount(staff) }),
);
