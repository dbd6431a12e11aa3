import "server-only";
import type { FeedRead } from "@/lib/catalog/feed-read";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { hasCatalog } from "./catalog-store";
import { failImport } from "./fail-import";
import { finishStaging } from "./finish-staging";
import { importRunDto } from "./import-run-dto";
import { endImportRun, findImportRun, insertImportRun, type NewImportRun } from "./import-run-store";
import { type ImportMeter, stageImport } from "./stage-import";

export interface OpenedSource {
  reads: AsyncIterable<FeedRead>;
  etag?: string | null;
  lastModified?: string | null;
}

/**
 * Reads any source into a run of its own, up to `ready`: nothing of the catalog is changed. `open` answers
 * null when the source says that nothing is new, and keeps `meter` true while it is read. Throws `not_found`
 * for the catalog, `conflict` for a taken id or a run that was ended meanwhile, and what the source throws,
 * which then stands in the run too.
 */
export async function readImport(
  run: NewImportRun,
  open: (meter: ImportMeter) => Promise<OpenedSource | null>,
): Promise<ImportRunDto> {
  await beginImport(run);
  try {
    const meter: ImportMeter = { bytesRead: 0 };
    const source = await open(meter);
    if (source === null) await endWithNothingNew(run.id);
    else {
      const staged = await stageImport(run, source.reads, meter);
      const { etag = null, lastModified = null } = source;
      await finishStaging(run.id, { ...staged, ...meter, format: meter.format ?? null, etag, lastModified });
    }
  } catch (error) {
    await failImport(run.id, error);
    throw error;
  }
  return getRun(run.id);
}

async function beginImport(run: NewImportRun): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await hasCatalog(tx, run.catalogId))) throw new AppError("not_found", "There is no such catalog.");
    if (!(await insertImportRun(tx, run)))
      throw new AppError("conflict", "This import has begun already, or another of its feed is being read.");
    await publishLive(tx, "catalog");
  });
}

async function endWithNothingNew(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await endImportRun(tx, id, ["staging"], { state: "nothing_new", endedById: null });
    await publishLive(tx, "catalog");
  });
}

async function getRun(id: string): Promise<ImportRunDto> {
  const row = await findImportRun(id);
  if (!row) throw new AppError("not_found", "There is no such import.");
  return importRunDto(row);
}
