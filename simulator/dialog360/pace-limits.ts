import type { Refusal } from "./refusal";

export type PaceLimits = { throughput: number | null; pair: boolean };
export type Pacer = { check: (to: string, limits: PaceLimits, now: number) => Refusal | null };

const pairEveryMs = 6000;
const burstWithinMs = 6000;
const mostInBurst = 45;

/**
 * Messages a second, and a burst of up to 45 to one customer that borrows from the future: after n
 * messages nothing more goes there before n × 6 s have passed (360dialog.md §8).
 */
export function openPacer(): Pacer {
  let recent: number[] = [];
  const bursts = new Map<string, { startedAt: number; count: number }>();

  function check(to: string, limits: PaceLimits, now: number): Refusal | null {
    recent = recent.filter((at) => now - at < 1000);
    if (limits.throughput !== null && recent.length >= limits.throughput) {
      return { code: 130429, details: "Message failed to send because there were too many messages sent." };
    }
    if (limits.pair && !fitsPair(to, now)) {
      const details = "Too many messages from this number to the same recipient in a short time.";
      return { code: 131056, details };
    }
    recent.push(now);
    return null;
  }

  function fitsPair(to: string, now: number): boolean {
    const burst = bursts.get(to);
    if (!burst || now >= burst.startedAt + burst.count * pairEveryMs) {
      bursts.set(to, { startedAt: now, count: 1 });
      return true;
    }
    if (now >= burst.startedAt + burstWithinMs || burst.count >= mostInBurst) return false;
    burst.count += 1;
    return true;
  }

  return { check };
}
