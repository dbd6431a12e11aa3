import { z } from "zod";
import { endedSecretSchema } from "@/lib/channels/contract";
import { endFormerSecret } from "@/lib/channels/server/end-former-secret";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** Ends the former webhook secret before its term. */
export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: endedSecretSchema },
  async ({ staff, params }) => ({ isEnded: await endFormerSecret(staff, params.channelId) }),
);
