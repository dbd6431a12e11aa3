import "server-only";
import { hasDueFeeds } from "@/lib/catalog/server/catalog-feed-store";
import { hasDueGraphRuns } from "@/lib/catalog/server/graph/graph-run-store";
import { hasLeftRuns } from "@/lib/catalog/server/left-run-store";
import { isTimeToPruneImports } from "@/lib/catalog/server/prune-imports";
import { hasChannelsToCheck } from "@/lib/channels/server/channel-health-store";
import { hasDueMedia } from "@/lib/conversations/server/media-store";
import { hasDueMessages } from "@/lib/conversations/server/outbox-store";
import { abandonLostMessages } from "@/lib/conversations/server/send-due-messages";
import { hasWaitingCarts } from "@/lib/orders/server/attribute-waiting-carts";
import { hasOrdersToPin } from "@/lib/orders/server/pin-order-photos";
import { isTimeToPruneDrafts } from "@/lib/product-messages/server/prune-drafts";
import { inTransaction } from "@/lib/server/db";
import { addJob, type JobName } from "@/lib/server/jobs";
import { hasWaitingDeliveries } from "./delivery-store";
import { hasDueForwards } from "./forwarded-delivery-store";
import { isTimeToPrune } from "./prune-deliveries";
import { isTimeToSweepFiles } from "./sweep-files";

const leftBehind: { job: JobName; isThere: () => Promise<boolean> }[] = [
  { job: "process-delivery", isThere: hasWaitingDeliveries },
  { job: "send-messages", isThere: hasDueMessages },
  { job: "pin-order-photos", isThere: hasOrdersToPin },
  { job: "attribute-carts", isThere: () => hasWaitingCarts() },
  { job: "forward-deliveries", isThere: hasDueForwards },
  { job: "prune-deliveries", isThere: isTimeToPrune },
  { job: "read-graph", isThere: hasDueGraphRuns },
  { job: "read-feeds", isThere: async () => (await hasDueFeeds()) || (await hasLeftRuns()) },
  { job: "prune-imports", isThere: isTimeToPruneImports },
  { job: "prune-drafts", isThere: () => isTimeToPruneDrafts() },
  { job: "sweep-files", isThere: () => isTimeToSweepFiles() },
  { job: "fetch-media", isThere: hasDueMedia },
  { job: "check-channels", isThere: hasChannelsToCheck },
];

/**
 * Knocks again for rows whose own knock was lost: a crashed worker's jobs stay locked for hours. One
 * keyed job per kind, which drains all that is due, however much was left and however often this runs.
 */
export async function sweep(): Promise<void> {
  await abandonLostMessages();
  for (const { job, isThere } of leftBehind) {
    if (await isThere()) await inTransaction((tx) => addJob(tx, job, {}, { key: `sweep:${job}` }));
  }
}
