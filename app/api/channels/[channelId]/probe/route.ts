import { z } from "zod";
import { webhookProbeSchema } from "@/lib/channels/contract";
import { probeWebhook } from "@/lib/channels/server/probe-webhook";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** Delivers a probe to the number's own public address. */
export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: webhookProbeSchema },
  ({ staff, params }) => probeWebhook(staff, params.channelId),
);
