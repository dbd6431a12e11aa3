import { replayedSchema } from "@/lib/inbound/contract";
import { replayUnrecognised } from "@/lib/inbound/server/replay-unrecognised";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute({ permission: "deliveries.replay", output: replayedSchema }, ({ staff }) =>
  replayUnrecognised(staff),
);
