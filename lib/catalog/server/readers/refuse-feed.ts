import "server-only";
import type { FeedRefusal } from "@/lib/catalog/feed-problem";
import { AppError } from "@/lib/shared/app-error";

/** That nothing of a file can be used, and why: a `FeedRefusal` as the problem of the field `file`. */
export function feedRefused(
  reason: FeedRefusal,
  values: Record<string, string> = {},
  cause?: unknown,
): AppError {
  return new AppError("feed_unreadable", `The file cannot be read as a feed: ${reason}.`, {
    cause,
    fields: [{ path: "file", problem: reason, values }],
  });
}
