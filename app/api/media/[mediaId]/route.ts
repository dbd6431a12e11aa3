import { z } from "zod";
import { getMedia } from "@/lib/conversations/server/get-media";
import { staffFileRoute } from "@/lib/staff/server/staff-file-route";

const params = z.object({ mediaId: z.uuid() });

export const GET = staffFileRoute(
  { permission: "conversations.read", params, keeping: "ask_anew" },
  ({ staff, params: { mediaId } }) => getMedia(staff, mediaId),
);
