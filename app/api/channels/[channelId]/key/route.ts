import { z } from "zod";
import { changeChannelKeyInputSchema } from "@/lib/channels/contract";
import { changeChannelKey } from "@/lib/channels/server/change-channel-key";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** A new 360dialog key in place of the former. */
export const POST = staffRoute(
  {
    permission: "channels.connect",
    params: paramsSchema,
    body: changeChannelKeyInputSchema,
    output: z.object({}),
  },
  async ({ staff, params, body }) => {
    await changeChannelKey(staff, params.channelId, body.apiKey);
    return {};
  },
);
