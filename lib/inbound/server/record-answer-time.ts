import "server-only";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { secondMs } from "@/lib/shared/clock";
import { writeAnswerTimes } from "./answer-time-store";

interface Waiting {
  times: Map<string, number>;
  timer: NodeJS.Timeout | undefined;
  hasExitHook: boolean;
  /** Rows may be in a worker's hands for a while, or gone. */
  triesLeft: number;
}

declare global {
  // One per process: Next gives routes copies of this module of their own.
  var cartdeskAnswerTimes: Waiting | undefined;
}

/** About a minute and a half of the busiest number; what does not fit goes unmeasured. */
const mostWaiting = 8_000;
const mostTries = 30;

function waiting(): Waiting {
  globalThis.cartdeskAnswerTimes ??= {
    times: new Map(),
    timer: undefined,
    hasExitHook: false,
    triesLeft: mostTries,
  };
  return globalThis.cartdeskAnswerTimes;
}

/** Notes how long an answer took; costs it nothing, because it is written later and with others at once. */
export function recordAnswerTime(deliveryId: string, answerMs: number): void {
  const here = waiting();
  if (here.times.size >= mostWaiting) return;
  here.times.set(deliveryId, Math.round(answerMs));
  here.timer ??= setTimeout(flushAnswerTimes, secondMs);
  if (here.hasExitHook) return;
  here.hasExitHook = true;
  // Beside the server's own listener: where there is none, ours would keep the process alive.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    if (process.listenerCount(signal) > 0) process.once(signal, () => void flushAnswerTimes());
  }
}

/** A measurement that cannot be written is no more than missing. */
export async function flushAnswerTimes(): Promise<void> {
  const here = waiting();
  clearTimeout(here.timer);
  here.timer = undefined;
  const times = here.times;
  here.times = new Map();
  if (times.size === 0) return;
  try {
    for (const id of await writeAnswerTimes(times)) times.delete(id);
  } catch (error) {
    log.warn({ err: describeError(error) }, "answer times could not be written");
    return;
  }
  here.triesLeft = times.size === 0 ? mostTries : here.triesLeft - 1;
  if (times.size === 0 || here.triesLeft <= 0) return;
  for (const [id, ms] of times) if (here.times.size < mostWaiting) here.times.set(id, ms);
  here.timer ??= setTimeout(flushAnswerTimes, secondMs);
}
