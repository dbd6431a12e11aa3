import { z } from "zod";
import { mediaReplyInputSchema, messageSchema } from "@/lib/conversations/contract";
import { mediaMaxBytes } from "@/lib/conversations/media-rules";
import { sendMedia } from "@/lib/conversations/server/send-media";
import { parseInput } from "@/lib/server/http/parse-input";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { readBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import { requireStaff } from "@/lib/staff/server/require-staff";

const paramsSchema = z.object({ conversationId: z.uuid() });

export const POST = publicRoute(async (request, params) => {
  requireSameOrigin(request);
  const staff = await requireStaff(request.headers, "conversations.reply");
  const { conversationId } = parseInput(paramsSchema, params);
  const input = parseInput(mediaReplyInputSchema, Object.fromEntries(new URL(request.url).searchParams));
  const bytes = await readBody(request, mediaMaxBytes);
  const file = { declaredType: request.headers.get("content-type"), bytes };
  return jsonResponse(messageSchema.parse(await sendMedia(staff, conversationId, input, file)));
});
