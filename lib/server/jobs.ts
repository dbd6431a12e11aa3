import "server-only";
import { noteJob } from "./commit-notices";
import type { Tx } from "./db";

/** A job is only a knock: it says that rows of this kind are due, and the rows say which. */
export const jobNames = [
  "process-delivery",
  "send-messages",
  "pin-order-photos",
  "attribute-carts",
  "forward-deliveries",
  "prune-deliveries",
  "tell-read",
  "fetch-media",
  "prune-imports",
  "prune-drafts",
  "sweep-files",
  "read-graph",
  "read-feeds",
  "check-channels",
  "probe-webhook",
] as const;
export type JobName = (typeof jobNames)[number];

/**
 * Adds a job in the transaction that causes it; it becomes visible to workers with the commit.
 * A waiting job of the same `key` is replaced instead of doubled.
 */
export async function addJob(
  tx: Tx,
  name: JobName,
  payload: Record<string, string> = {},
  { runAt = null, key = null }: { runAt?: Date | null; key?: string | null } = {},
): Promise<void> {
  noteJob(tx, { name, payload, runAt, key });
}
