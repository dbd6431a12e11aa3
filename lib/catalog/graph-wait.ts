import { hourMs, minuteMs, secondMs } from "@/lib/shared/clock";
import type { GraphDelay } from "./graph-refusal";

const waits: Readonly<Record<GraphDelay, readonly number[]>> = {
  rate_limited: [1, 2, 5, 10, 20].map((minutes) => minutes * minuteMs),
  unavailable: [5, 15, 60, 300].map((seconds) => seconds * secondMs),
};

/** A limit ends within the hour that it is counted over; a vendor who is away for as long is told of. */
const mostDelays: Readonly<Record<GraphDelay, number>> = { rate_limited: 48, unavailable: 15 };

/**
 * How long a reading waits that was put off `delays` times in a row before: as long as Graph says, else ever
 * longer, an hour at most. Null: it is given up.
 */
export function graphWaitMs(delay: GraphDelay, delays: number, saidMs: number | null): number | null {
  if (delays >= mostDelays[delay]) return null;
  const steps = waits[delay];
  const ownMs = steps[Math.min(delays, steps.length - 1)] ?? hourMs;
  return Math.min(saidMs ?? ownMs, hourMs);
}
