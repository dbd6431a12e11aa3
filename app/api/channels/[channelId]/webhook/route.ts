import { z } from "zod";
import { webhookAddressSchema, webhookRegistrationSchema } from "@/lib/channels/contract";
import { getWebhookAddress } from "@/lib/channels/server/get-webhook-address";
import { registerChannelWebhook } from "@/lib/channels/server/register-channel-webhook";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

export const GET = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: webhookAddressSchema },
  ({ staff, params }) => getWebhookAddress(staff, params.channelId),
);

export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: webhookRegistrationSchema },
  async ({ staff, params }) => ({ registration: await registerChannelWebhook(staff, params.channelId) }),
);
