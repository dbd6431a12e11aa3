import { z } from "zod";
import { channelCheckSchema } from "@/lib/channels/contract";
import { checkChannel } from "@/lib/channels/server/check-channel";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** Asks 360dialog how the number is. */
export const POST = staffRoute(
  { permission: "channels.connect", params: paramsSchema, output: channelCheckSchema },
  async ({ staff, params }) => ({ check: await checkChannel(staff, params.channelId) }),
);
