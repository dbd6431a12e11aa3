import { requireScheduler } from "@/lib/inbound/server/require-scheduler";
import { runUntilEmpty } from "@/lib/inbound/server/run-until-empty";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";
/** Seconds; hosts that allow less cut it short, and the rows wait for the next knock. */
export const maxDuration = 60;

const run = publicRoute(async (request) => {
  requireScheduler(request.headers);
  await runUntilEmpty();
  return jsonResponse({ done: true });
});

// Vercel's scheduler asks with GET.
export { run as GET, run as POST };
