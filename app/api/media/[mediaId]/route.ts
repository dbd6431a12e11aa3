import { z } from "zod";
import { getMedia } from "@/lib/conversations/server/get-media";
import { mediaResponse } from "@/lib/server/http/media-response";
import { parseInput } from "@/lib/server/http/parse-input";
import { publicRoute } from "@/lib/server/http/public-route";
import { requireStaff } from "@/lib/staff/server/require-staff";

const paramsSchema = z.object({ mediaId: z.uuid() });

export const GET = publicRoute(async (request, params) => {
  const staff = await requireStaff(request.headers, "conversations.read");
  return mediaResponse(request, await getMedia(staff, parseInput(paramsSchema, params).mediaId));
});
