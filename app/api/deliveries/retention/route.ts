import { retentionSchema } from "@/lib/inbound/contract";
import { changeRetention } from "@/lib/inbound/server/change-retention";
import { getRetention } from "@/lib/inbound/server/get-retention";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute({ permission: "deliveries.configure", output: retentionSchema }, ({ staff }) =>
  getRetention(staff),
);

export const POST = staffRoute(
  { permission: "deliveries.configure", body: retentionSchema, output: retentionSchema },
  ({ staff, body }) => changeRetention(staff, body),
);
