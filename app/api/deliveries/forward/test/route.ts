import { forwardTestSchema } from "@/lib/inbound/contract";
import { sendForwardTest } from "@/lib/inbound/server/send-forward-test";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "deliveries.configure", output: forwardTestSchema },
  ({ staff }) => sendForwardTest(staff),
);
