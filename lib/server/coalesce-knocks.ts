import "server-only";

/**
 * Lets at most `max` drains run at once in this process. A knock beyond that returns at once and
 * makes one of the running drains look once more, so that nothing due is left behind and a slow
 * vendor cannot occupy every slot of the worker. A drain that waits can wait for the next knock too.
 */
export function coalesceKnocks(
  max: number,
  drain: (signal: AbortSignal | undefined, nextKnock: () => Promise<void>) => Promise<unknown>,
): (signal?: AbortSignal) => Promise<void> {
  let running = 0;
  let isKnockedAgain = false;
  let tell = () => {};
  let next = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return async (signal) => {
    if (running >= max) {
      isKnockedAgain = true;
      tell();
      next = new Promise((resolve) => {
        tell = resolve;
      });
      return;
    }
    running += 1;
    try {
      do {
        isKnockedAgain = false;
        await drain(signal, () => next);
      } while (isKnockedAgain && !signal?.aborted);
    } finally {
      running -= 1;
    }
  };
}
