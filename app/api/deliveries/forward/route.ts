import { changedForwardSchema, changeForwardInputSchema, forwardStateSchema } from "@/lib/inbound/contract";
import { changeForward } from "@/lib/inbound/server/change-forward";
import { getForward } from "@/lib/inbound/server/get-forward";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "deliveries.configure", output: forwardStateSchema },
  ({ staff }) => getForward(staff),
);

export const POST = staffRoute(
  { permission: "deliveries.configure", body: changeForwardInputSchema, output: changedForwardSchema },
  ({ staff, body }) => changeForward(staff, body),
);
