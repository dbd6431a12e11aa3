import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { addMs, dayMs } from "@/lib/shared/clock";
import { attributeCartsByContext, hasCartsToAttribute } from "./cart-origin-store";

/** A status that settles an unknown send call may be as late as a delivery: seven days (360dialog.md §2.1). */
const waitMs = 7 * dayMs;

/** A cart may overtake the answer that tells its message's wamid. Once, however often this runs. */
export async function attributeWaitingCarts(now = new Date()): Promise<void> {
  await retryConflicts(() =>
    inTransaction(async (tx) => {
      if ((await attributeCartsByContext(tx, addMs(now, -waitMs))) > 0)
        await publishLive(tx, "orders", "productMessages");
    }),
  );
}

/** Whether a waiting cart's message is known by now. */
export function hasWaitingCarts(now = new Date()): Promise<boolean> {
  return hasCartsToAttribute(addMs(now, -waitMs));
}
