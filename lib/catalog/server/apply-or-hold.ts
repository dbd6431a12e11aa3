import "server-only";
import { holdReason } from "@/lib/catalog/hold-reason";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { applyRun } from "./apply-run";
import { setImportReason } from "./import-run-store";

/** Applies what was read by a schedule; what would take much away, or can hardly be read, waits for a person. */
export async function applyOrHold(read: ImportRunDto): Promise<void> {
  for (let run = read; ; ) {
    const code = holdReason(run);
    if (code !== null) {
      return inTransaction(async (tx) => {
        await setImportReason(tx, run.id, { code, problem: null, found: null });
        await publishLive(tx, "catalog");
      });
    }
    const told = await applyRun(run.id, { staffId: null, mayRemoveMany: false });
    if (told.outcome === "applied") return;
    run = told.run;
  }
}
