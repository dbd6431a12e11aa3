import "server-only";
import { dayMs, hourMs, secondMs } from "@/lib/shared/clock";

/** As long as 360dialog itself repeats a delivery (360dialog.md §2.1, read 2026-11-22). */
export const forwardForMs = 7 * dayMs;

const firstDelayMs = 5 * secondMs;
const longestDelayMs = 6 * hourMs;

/** Milliseconds to wait after the nth attempt; 1 is the first. */
export function forwardDelayMs(attempts: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 4 ** Math.min(attempts - 1, 10));
}
