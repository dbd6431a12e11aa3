import "server-only";
import { type ImportReason, importReasons } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { isAppError } from "@/lib/shared/app-error";
import { endImportRun } from "./import-run-store";

/** Ends a run whose reading threw, and keeps why; one that somebody has ended already stays as it is. */
export async function failImport(id: string, error: unknown): Promise<void> {
  await inTransaction(async (tx) => {
    await endImportRun(tx, id, ["staging"], { state: "failed", endedById: null, reason: reasonOf(error) });
    await addJob(tx, "prune-imports", {}, { key: "prune-imports" });
    await publishLive(tx, "catalog");
  });
}

export function reasonOf(error: unknown): ImportReason {
  const code = isAppError(error) && importReasons.find((known) => known === error.code);
  if (!isAppError(error) || !code) {
    const isAbort = error instanceof Error && /abort|reset|premature/i.test(`${error.name} ${error.message}`);
    return { code: isAbort ? "interrupted" : "unexpected", problem: null, found: null };
  }
  const [field] = error.fields ?? [];
  const found = field?.values?.found;
  return { code, problem: field?.problem ?? null, found: found === undefined ? null : String(found) };
}
