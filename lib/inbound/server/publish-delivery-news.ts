import "server-only";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { publishLive } from "@/lib/server/live-events";
import { log } from "@/lib/server/log";
import { secondMs } from "@/lib/shared/clock";

const atMostEveryMs = 2 * secondMs;

let timer: NodeJS.Timeout | undefined;
let hasMore = false;

/** Tells dashboards that deliveries were worked on: at once, and then at most every two seconds. */
export function publishDeliveryNews(): void {
  if (timer) {
    hasMore = true;
    return;
  }
  timer = setTimeout(() => {
    timer = undefined;
    if (hasMore) publishDeliveryNews();
  }, atMostEveryMs);
  timer.unref();
  hasMore = false;
  void inTransaction((tx) => publishLive(tx, "deliveries")).catch((error: unknown) => {
    log.warn({ err: describeError(error) }, "news of deliveries could not be published");
  });
}
