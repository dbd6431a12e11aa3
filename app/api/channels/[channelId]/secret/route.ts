import { z } from "zod";
import { secretRotationSchema } from "@/lib/channels/contract";
import { rotateWebhookSecret } from "@/lib/channels/server/rotate-webhook-secret";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** A new secret for both webhooks. */
export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: secretRotationSchema },
  async ({ staff, params }) => ({ rotation: await rotateWebhookSecret(staff, params.channelId) }),
);
