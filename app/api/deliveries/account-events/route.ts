import { accountEventListSchema } from "@/lib/inbound/contract";
import { listAccountEvents } from "@/lib/inbound/server/list-account-events";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "deliveries.read", output: accountEventListSchema },
  ({ staff }) => listAccountEvents(staff),
);
