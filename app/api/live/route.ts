import { env } from "@/lib/server/env";
import { eventStreamResponse } from "@/lib/server/http/event-stream-response";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { openLiveStream } from "@/lib/server/live-stream";
import { findSignedInStaff } from "@/lib/staff/server/find-signed-in-staff";
import { requireStaff } from "@/lib/staff/server/require-staff";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async (request) => {
  await requireStaff(request.headers, "live.follow");
  const mode = env().LIVE_EVENTS;
  const wantsStream = request.headers.get("accept")?.includes("text/event-stream") ?? false;
  if (mode === "poll" || !wantsStream) return jsonResponse({ mode });
  const isStillAllowed = async () => (await findSignedInStaff(request.headers)) !== null;
  return eventStreamResponse(openLiveStream({ signal: request.signal, isStillAllowed }));
});
