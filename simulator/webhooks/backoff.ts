const longestDelayMs = 60_000;

/** 360dialog retries with exponential backoff up to 7 days (360dialog.md §2.1); the steps are ours. */
export const giveUpAfterMs = 7 * 24 * 60 * 60 * 1000;

export function retryDelayMs(failedAttempts: number, firstRetryMs: number): number {
  return Math.min(firstRetryMs * 2 ** Math.max(0, failedAttempts - 1), longestDelayMs);
}
