import { secondMs } from "@/lib/shared/clock";

/**
 * A leaky bucket (GCRA): each message makes it busy for `intervalMs` longer, and one more may go while
 * it is busy for at most `toleranceMs` from now. From rest that lets `toleranceMs / intervalMs + 1` go at once.
 */
export interface SendPace {
  intervalMs: number;
  toleranceMs: number;
}

/** Messages a second in and out together, by default and for numbers that the phone app uses too. 360dialog.md §8, read 2026-11-25. */
export const throughput = 80;
export const sharedThroughput = 20;

/**
 * Nine tenths of the limit, and a burst of the last tenth: no second that one may choose then holds more
 * than the limit, and a clerk's reply after a rest still goes at once.
 */
export function throughputPace(perSecond: number): SendPace {
  const intervalMs = secondMs / (0.9 * perSecond);
  const burst = Math.max(1, Math.floor(perSecond / 10));
  return { intervalMs, toleranceMs: (burst - 1) * intervalMs };
}

/** What a number may be slowed down to: each the half of the one before it, as on a 130429. */
export const throughputLevels = [80, 40, 20, 10, 5, 2, 1].map((perSecond) => ({
  perSecond,
  ...throughputPace(perSecond),
}));

/** One message in 6 s to the same customer; 45 at once borrow from the time after them. 360dialog.md §8, read 2026-11-25. */
const pairBurst = 45;
export const pairPace: SendPace = { intervalMs: 6 * secondMs, toleranceMs: (pairBurst - 1) * 6 * secondMs };

/** Milliseconds until one more may go, in a bucket that is busy for `busyForMs` from now. */
export function waitMsOf(pace: SendPace, busyForMs: number): number {
  return Math.max(0, busyForMs - pace.toleranceMs);
}
