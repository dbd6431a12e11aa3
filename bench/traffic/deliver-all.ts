import { setTimeout as sleep } from "node:timers/promises";

/** 360dialog waits five seconds for its 200, and repeats what had none (360dialog.md §2.1). */
const answerWithinMs = 5_000;
const longestPauseMs = 2_000;

export interface Door {
  url: string;
  headers: Record<string, string>;
}

export interface DeliveryCount {
  acknowledged: number;
  /** Tries without a 200. */
  refused: number;
}

/** Delivers as 360dialog does: `atOnce` side by side, each repeated until it is answered 200. */
export async function deliverAll(
  door: Door,
  bodies: AsyncIterable<string> | Iterable<string>,
  atOnce = 8,
): Promise<DeliveryCount> {
  const count: DeliveryCount = { acknowledged: 0, refused: 0 };
  const source = asyncIterator(bodies);
  const lanes = Array.from({ length: atOnce }, async () => {
    for (;;) {
      const next = await source.next();
      if (next.done) return;
      for (let tries = 0; (await post(door, next.value)) !== 200; tries += 1) {
        count.refused += 1;
        await sleep(Math.min(longestPauseMs, 50 * 2 ** tries));
      }
      count.acknowledged += 1;
    }
  });
  await Promise.all(lanes);
  return count;
}

/** The status, or null when there was no answer. */
export async function post(
  { url, headers }: Door,
  body: string,
  withinMs = answerWithinMs,
): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(withinMs),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** One at a time, however many ask at once. */
function asyncIterator(bodies: AsyncIterable<string> | Iterable<string>): AsyncIterator<string> {
  const iterator = (async function* () {
    yield* bodies;
  })();
  return iterator;
}
