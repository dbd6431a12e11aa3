import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What PostgreSQL says when another transaction was faster: deadlock, serialization failure, a row pointed
 * at that was merged away, an id somebody else has just taken. Nothing was done, and a second look decides.
 */
const conflictCodes = new Set(["40P01", "40001", "23503", "23505", "P2034", "P2003", "P2002"]);
const maxAttempts = 5;

/** Runs a transaction again, after a short and uneven pause, when PostgreSQL ended it for another's sake. */
export async function retryConflicts<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= maxAttempts || !isConflict(error)) throw error;
      await sleep(attempt * 20 * (1 + Math.random()));
    }
  }
}

/** Prisma wraps the driver's error several times over; the code may stand in any layer. */
function isConflict(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const layers: Record<string, unknown> = { ...error };
  if ([layers.code, layers.originalCode].some((code) => typeof code === "string" && conflictCodes.has(code)))
    return true;
  const cause = error instanceof Error ? error.cause : layers.cause;
  return [cause, layers.meta, layers.driverAdapterError].some((inner) => isConflict(inner, depth + 1));
}
