import { z } from "zod";
import { accountRegistrationSchema, webhookAddressSchema } from "@/lib/channels/contract";
import { getAccountWebhookAddress } from "@/lib/channels/server/get-webhook-address";
import { registerAccountWebhook } from "@/lib/channels/server/register-account-webhook";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

export const GET = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: webhookAddressSchema },
  ({ staff, params }) => getAccountWebhookAddress(staff, params.channelId),
);

export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: accountRegistrationSchema },
  async ({ staff, params }) => ({ registration: await registerAccountWebhook(staff, params.channelId) }),
);
