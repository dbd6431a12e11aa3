import "server-only";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import {
  deleteOldImports,
  deleteStagedOfEnded,
  endForgottenImports,
  hasImportsToPrune,
  type PruneImports,
} from "./import-prune-store";

/** A living reader says so twice a second. */
const silentForMs = 2 * minuteMs;
const waitsForMs = 7 * dayMs;
const keptForMs = 90 * dayMs;
const rowsAtOnce = 5000;

/** Ends runs whose reader died (its feed is read again) or that nobody decided about, and deletes the rows of all that have ended. */
export async function pruneImports(signal?: AbortSignal, now = new Date()): Promise<void> {
  const before = pruneBefore(now);
  if ((await retryConflicts(() => endForgottenImports(before))) > 0) {
    await inTransaction(async (tx) => {
      await addJob(tx, "read-feeds", {}, { key: "read-feeds" });
      await publishLive(tx, "catalog");
    });
  }
  while (!signal?.aborted && (await deleteStagedOfEnded(rowsAtOnce)) === rowsAtOnce);
  await deleteOldImports(before);
}

/** For the sweep. */
export function isTimeToPruneImports(now = new Date()): Promise<boolean> {
  return hasImportsToPrune(pruneBefore(now));
}

function pruneBefore(now: Date): PruneImports {
  return {
    aliveSince: addMs(now, -silentForMs),
    readySince: addMs(now, -waitsForMs),
    keptSince: addMs(now, -keptForMs),
  };
}
