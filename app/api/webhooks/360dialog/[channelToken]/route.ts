import { z } from "zod";
import { webhookSecretHeader } from "@/lib/channels/server/get-webhook-address";
import { proveSender, receiveDelivery } from "@/lib/inbound/server/receive-delivery";
import { recordAnswerTime } from "@/lib/inbound/server/record-answer-time";
import { parseInput } from "@/lib/server/http/parse-input";
import { publicRoute } from "@/lib/server/http/public-route";
import { readBody } from "@/lib/server/http/read-body";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Meta's payloads end at 3 MB (360dialog.md §2.1, read 2026-11-22). */
const deliveryMaxBytes = 4 * 1024 * 1024;

const paramsSchema = z.object({ channelToken: z.string() });

/** Prove, store, answer; a worker reads it. Whatever the bytes are, 200 says that they are committed. */
export const POST = publicRoute(async (request, params) => {
  const arrivedAt = performance.now();
  const { channelToken } = parseInput(paramsSchema, params);
  const sender = await proveSender(channelToken, request.headers.get(webhookSecretHeader));
  const deliveryId = await receiveDelivery(sender, await readBody(request, deliveryMaxBytes));
  recordAnswerTime(deliveryId, performance.now() - arrivedAt);
  return new Response(null);
});
