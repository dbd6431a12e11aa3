import "server-only";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readShop } from "@/lib/staff/server/shop-store";
import { readImport } from "./read-import";
import { chunksOf } from "./readers/chunks-of";
import { readFeedRecords } from "./readers/read-feed-records";
import type { ImportMeter } from "./stage-import";

export interface FileImport {
  /** Chosen by the caller. */
  importId: string;
  catalogId: string;
  fileName: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** How many bytes will come, where that is known. */
  byteSize: number | null;
}

/** Reads a file that staff sent, while it arrives, into a run that waits to be applied. */
export async function readFeedImport(
  staff: StaffDto,
  { importId, catalogId, fileName, bytes, byteSize }: FileImport,
  now = new Date(),
): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  const currency = await shopCurrency();
  const run = {
    id: importId,
    catalogId,
    source: "file",
    sourceName: fileName,
    currency,
    bytesTotal: byteSize,
    startedById: staff.id,
  } as const;
  return readImport(run, async (meter) => ({ reads: feedReads(chunksOf(bytes), meter, { now, currency }) }));
}

export async function shopCurrency(): Promise<string> {
  return (await readShop())?.currency ?? "EUR";
}

/** The rows of a feed's bytes; `meter` counts them and learns the format. */
export function feedReads(
  bytes: AsyncIterable<Uint8Array>,
  meter: ImportMeter,
  { now, currency }: { now: Date; currency: string },
) {
  const onFormat = (format: NonNullable<ImportMeter["format"]>) => {
    meter.format = format;
  };
  return readFeedRecords(counted(bytes, meter), { now, currency, onFormat });
}

async function* counted(bytes: AsyncIterable<Uint8Array>, meter: ImportMeter) {
  for await (const chunk of bytes) {
    meter.bytesRead += chunk.byteLength;
    yield chunk;
  }
}
