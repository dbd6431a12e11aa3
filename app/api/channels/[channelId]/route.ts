import { z } from "zod";
import { changeChannelInputSchema, changedChannelSchema } from "@/lib/channels/contract";
import { changeChannel } from "@/lib/channels/server/change-channel";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

export const POST = staffRoute(
  {
    permission: "channels.connect",
    params: paramsSchema,
    body: changeChannelInputSchema,
    output: changedChannelSchema,
  },
  async ({ staff, params, body }) => ({ channel: await changeChannel(staff, params.channelId, body) }),
);
