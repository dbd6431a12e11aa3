import "server-only";
import { dayMs } from "@/lib/shared/clock";
import type { KnownFeed } from "./catalog-feed-store";
import type { FeedValidators } from "./open-feed";

/** Sales begin and end by their dates in a feed that stays the same, so that it is read once a day all the same. */
const trustedForMs = dayMs;

/**
 * What to ask the host with, or null to have everything: the catalog must still be what this address gave, and
 * who asks again after discarding a reading wants to see it.
 */
export function validatorsToSend(
  known: KnownFeed | null,
  feed: { feedId: string; url: string; askedById: string | null; now: Date },
): FeedValidators | null {
  if (known?.feedId !== feed.feedId || known.url !== feed.url) return null;
  if (known.state === "discarded" && feed.askedById !== null) return null;
  if (feed.now.getTime() - known.startedAt.getTime() >= trustedForMs) return null;
  const { etag, lastModified } = known;
  return etag === null && lastModified === null ? null : { etag, lastModified };
}
