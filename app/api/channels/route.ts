import {
  channelListSchema,
  connectChannelInputSchema,
  connectedChannelSchema,
} from "@/lib/channels/contract";
import { connectChannel } from "@/lib/channels/server/connect-channel";
import { listChannels } from "@/lib/channels/server/list-channels";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "channels.read", output: channelListSchema },
  async ({ staff }) => ({
    channels: await listChannels(staff),
  }),
);

export const POST = staffRoute(
  { permission: "channels.connect", body: connectChannelInputSchema, output: connectedChannelSchema },
  ({ staff, body }) => connectChannel(staff, body),
);
