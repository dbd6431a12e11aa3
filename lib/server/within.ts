import "server-only";
import { AppError } from "@/lib/shared/app-error";

/**
 * Waits at most `timeoutMs` for work that needs the database; throws `unavailable` then, and for any
 * failure that is not an AppError. The work itself is not stopped and may still complete.
 */
export async function within<Result>(timeoutMs: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable(new Error(`no answer within ${timeoutMs} ms`))), timeoutMs);
  });
  const result = work().catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : unavailable(cause);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
    // A failure after the time-out has been answered already.
    result.catch(() => {});
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError("unavailable", "This cannot be stored right now.", { cause });
}
