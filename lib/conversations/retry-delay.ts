import { minuteMs, secondMs } from "@/lib/shared/clock";

/** Meta asks to wait 4^n seconds between tries to the same person (131056; 360dialog.md §4.1, read 2026-11-22). */
const longestDelayMs = 5 * minuteMs;

/** About 15 minutes in all: after that a chat message says nothing any more, and staff decide. */
export const maxSendAttempts = 8;

/** How long to wait after the nth attempt (1 is the first); the vendor's own wish counts when it is longer. */
export function retryDelayMs(attempts: number, retryAfterMs: number | null): number {
  const backoffMs = Math.min(longestDelayMs, 4 ** (attempts - 1) * secondMs);
  return Math.max(backoffMs, retryAfterMs ?? 0);
}
