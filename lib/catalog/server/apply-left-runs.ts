import "server-only";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { publishLive } from "@/lib/server/live-events";
import { log } from "@/lib/server/log";
import { addMs, hourMs } from "@/lib/shared/clock";
import { applyOrHold } from "./apply-or-hold";
import { importRunDto } from "./import-run-dto";
import { findImportRun, setImportReason } from "./import-run-store";
import { claimLeftRun } from "./left-run-store";

/** One that cannot be applied for so long waits for a person. */
const triedForMs = hourMs;

/** Applies or holds what a schedule has read, where the worker that read it died before it could. */
export async function applyLeftRuns(signal?: AbortSignal, now = new Date()): Promise<void> {
  while (!signal?.aborted) {
    const left = await claimLeftRun();
    if (!left) return;
    try {
      const isGivenUp = left.readyAt !== null && left.readyAt < addMs(now, -triedForMs);
      if (isGivenUp) await hold(left.id);
      else await applyById(left.id);
    } catch (error) {
      log.error({ importId: left.id, err: describeError(error) }, "a run that was left was not applied");
    }
  }
}

async function applyById(id: string): Promise<void> {
  const row = await findImportRun(id);
  if (row) await applyOrHold(importRunDto(row));
}

async function hold(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await setImportReason(tx, id, { code: "unexpected", problem: null, found: null });
    await publishLive(tx, "catalog");
  });
}
