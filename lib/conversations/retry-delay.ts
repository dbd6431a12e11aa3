import { type VendorErrorRetry, vendorErrors } from "@/lib/dialog360/vendor-errors";
import { hourMs, minuteMs, secondMs } from "@/lib/shared/clock";

/** Meta asks to wait 4^n seconds between tries to the same person (131056; 360dialog.md §4.1, read 2026-11-22). */
const longestDelayMs = 5 * minuteMs;
/** A vendor's wish beyond this would hold the conversation's later messages back for nothing. */
const longestWishMs = hourMs;

/** About 15 minutes in all: after that a chat message says nothing any more, and staff decide. */
const mostAttempts: Record<VendorErrorRetry, number> = {
  never: 1,
  once: 2,
  few: 4,
  backoff: 8,
  minutes: 8,
  pair: 8,
};

/** How often a message is tried in all when the vendor answers with this code; without a code, 8 times. */
export function maxSendAttempts(code: number | null): number {
  return mostAttempts[retryOf(code)];
}

/**
 * Milliseconds to wait after the nth attempt (1 is the first); the vendor's own wish, up to an hour,
 * counts when it is longer.
 */
export function retryDelayMs(attempts: number, code: number | null, retryAfterMs: number | null): number {
  const firstMs = retryOf(code) === "minutes" ? minuteMs : secondMs;
  const backoffMs = Math.min(longestDelayMs, 4 ** (attempts - 1) * firstMs);
  return Math.max(backoffMs, Math.min(retryAfterMs ?? 0, longestWishMs));
}

function retryOf(code: number | null): VendorErrorRetry {
  return (code === null ? undefined : vendorErrors.get(code)?.retry) ?? "backoff";
}
