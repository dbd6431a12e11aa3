import "server-only";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { forwardForMs } from "./forward-delay";
import {
  deleteOldDeliveries,
  hasOldDeliveries,
  type PruneBefore,
  readRetentionDays,
} from "./retention-store";

const atOnce = 500;
/** What was not recognised, or not worked on, may still be replayed: it is kept this many times as long. */
const longer = 3;

let lastLook = 0;

/** Deletes raw deliveries whose time is over, in small batches, until none is left or `signal` asks to stop. */
export async function pruneDeliveries(signal?: AbortSignal, now = new Date()): Promise<void> {
  const before = await pruneBefore(now);
  if (!before) return;
  while (!signal?.aborted && (await deleteOldDeliveries(before, atOnce)) === atOnce);
}

/** For the sweep, which looks every few seconds: true once an hour, and only if something is old. */
export async function isTimeToPrune(now = new Date()): Promise<boolean> {
  if (now.getTime() - lastLook < hourMs) return false;
  lastLook = now.getTime();
  const before = await pruneBefore(now);
  return before !== null && hasOldDeliveries(before);
}

async function pruneBefore(now: Date): Promise<PruneBefore | null> {
  const days = await readRetentionDays();
  if (days === null) return null;
  return {
    processed: addMs(now, -days * dayMs),
    others: addMs(now, -longer * days * dayMs),
    forwards: addMs(now, -forwardForMs),
  };
}
