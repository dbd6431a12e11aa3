import { sendersSchema } from "@/lib/orders/brought-contract";
import { listSenders } from "@/lib/orders/server/list-senders";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.read", output: sendersSchema },
  async ({ staff }) => ({ items: await listSenders(staff) }),
);
