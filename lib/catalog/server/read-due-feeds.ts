import "server-only";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { isAppError } from "@/lib/shared/app-error";
import { addMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { applyLeftRuns } from "./apply-left-runs";
import { applyOrHold } from "./apply-or-hold";
import { bringFeedForward, type ClaimedFeed, claimDueFeed, findKnownFeed } from "./catalog-feed-store";
import { beginGraphRun } from "./graph/begin-graph-run";
import { validatorsToSend } from "./known-validators";
import { openFeed } from "./open-feed";
import { shopCurrency } from "./read-feed-import";
import { readImport } from "./read-import";

/**
 * Reads each feed that is due, one after the other, until none is left or `signal` asks to stop; before that it
 * ends what a worker that died has left.
 */
export async function readDueFeeds(signal?: AbortSignal): Promise<void> {
  await applyLeftRuns(signal);
  while (!signal?.aborted) {
    const feed = await claimDueFeed();
    if (!feed) return;
    try {
      // The worker's other slot reads it (read-due-graph-runs.ts).
      if (feed.source === "graph") {
        await beginGraphRun(feed);
        continue;
      }
      const run = await readFeed(feed, signal);
      if (run.state === "ready") await applyOrHold(run);
    } catch (error) {
      // Why stands in the run; a feed of once a day is not left alone for a day.
      await bringFeedForward(feed.id, signal?.aborted ? new Date() : addMs(new Date(), hourMs));
      const isOurs = !isAppError(error) && !signal?.aborted;
      log[isOurs ? "error" : "warn"](
        { feedId: feed.id, err: describeError(error) },
        "a feed was not imported",
      );
    }
  }
}

async function readFeed({ id, catalogId, url, askedById }: ClaimedFeed, signal?: AbortSignal) {
  const now = new Date();
  const currency = await shopCurrency();
  const known = validatorsToSend(await findKnownFeed(id, catalogId), { feedId: id, url, askedById, now });
  const run = { id: newId(), catalogId, feedId: id, source: "address", sourceName: url, currency } as const;
  return readImport({ ...run, startedById: askedById }, (meter) =>
    openFeed(url, meter, { now, currency, known, ...(signal && { signal }) }),
  );
}
