import { forwardSecretSchema } from "@/lib/inbound/contract";
import { changeForwardSecret } from "@/lib/inbound/server/change-forward-secret";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "deliveries.configure", output: forwardSecretSchema },
  ({ staff }) => changeForwardSecret(staff),
);
