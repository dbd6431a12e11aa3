import "server-only";
import { graphWaitMs } from "@/lib/catalog/graph-wait";
import { applyOrHold } from "@/lib/catalog/server/apply-or-hold";
import { bringFeedForward } from "@/lib/catalog/server/catalog-feed-store";
import { failImport } from "@/lib/catalog/server/fail-import";
import { finishStaging } from "@/lib/catalog/server/finish-staging";
import { importRunDto } from "@/lib/catalog/server/import-run-dto";
import { findImportRun } from "@/lib/catalog/server/import-run-store";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { log } from "@/lib/server/log";
import { isAppError } from "@/lib/shared/app-error";
import { addMs, hourMs } from "@/lib/shared/clock";
import { findCatalogToken } from "./catalog-token-store";
import { type GraphPage, getGraphPage } from "./get-graph-page";
import { graphRefused } from "./graph-refused";
import { claimDueGraphRun, delayGraphRun, type GraphRun } from "./graph-run-store";
import { stageGraphPage } from "./stage-graph-page";

/** Goes on with each reading of Graph that is due, until none is or `signal` asks to stop. */
export async function readDueGraphRuns(signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const run = await claimDueGraphRun();
    if (!run) return;
    try {
      await readOn(run, signal);
    } catch (error) {
      await failImport(run.id, error);
      // A refused token is not mended by asking again; it is read once it was changed, or by its schedule.
      if (run.feedId !== null && !isAppError(error))
        await bringFeedForward(run.feedId, addMs(new Date(), hourMs));
      log[isAppError(error) ? "warn" : "error"](
        { importId: run.id, err: describeError(error) },
        "a catalog was not read from Graph",
      );
    }
  }
}

/** A page was read and no next one stands in the row: whoever read the last one died before the end. */
const isAtItsEnd = ({ rowsRead, nextPage }: GraphRun) => rowsRead > 0 && nextPage === null;

/** Page after page; told to stop, the run stays where it is, and its lease ends by itself. */
async function readOn(claimed: GraphRun, signal?: AbortSignal): Promise<void> {
  for (let run = claimed; !signal?.aborted; ) {
    if (isAtItsEnd(run)) return finish(run);
    const page = await askForPage(run);
    if (page.kind === "later") return waitFor(run, page);
    if (page.kind === "refused") throw graphRefused(page.refusal, page.detail);
    const passed = await stageGraphPage(run, page, new Date());
    if (passed === null) return;
    if (passed.nextPage === null) return finish(passed);
    run = passed;
  }
}

/** The token is looked up for each page: one that was changed meanwhile counts at once. */
async function askForPage({ catalogId, nextPage }: GraphRun): Promise<GraphPage> {
  const found = await findCatalogToken(catalogId);
  if (!found?.token) throw graphRefused("token_missing");
  const { vendorCatalogId, token } = found;
  return getGraphPage({ vendorCatalogId, token, after: nextPage });
}

async function waitFor(run: GraphRun, { delay, waitMs }: Extract<GraphPage, { kind: "later" }>) {
  const ms = graphWaitMs(delay, run.delays, waitMs);
  if (ms === null) throw graphRefused(delay);
  const until = addMs(new Date(), ms);
  await inTransaction(async (tx) => {
    await delayGraphRun(tx, run.id, delay, until);
    await addJob(tx, "read-graph", {}, { runAt: until, key: `read-graph:${run.id}` });
    await publishLive(tx, "catalog");
  });
}

async function finish({ id, feedId, rowsRead, badLines }: GraphRun): Promise<void> {
  const none = { madeUpIds: 0, isCutOff: false, etag: null, lastModified: null };
  await finishStaging(id, { rowsRead, badLines, format: "graph", ...none });
  const row = feedId === null ? null : await findImportRun(id);
  if (row) await applyOrHold(importRunDto(row));
}
