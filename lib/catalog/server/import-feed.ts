import "server-only";
import type { FeedImportDto } from "@/lib/catalog/contract";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { applyImport } from "./apply-import";
import { discardImport } from "./discard-import";
import { listBadLines } from "./list-bad-lines";
import { readAddressImport } from "./read-address-import";
import { readFeedImport } from "./read-feed-import";

export type FeedImportInput = {
  catalogId: string;
  /** Whether more than a fifth of the catalog may go. */
  mayRemoveMany?: boolean;
  /** Only says what the import would do; nothing is changed. */
  isPreview?: boolean;
} & ({ bytes: Uint8Array | AsyncIterable<Uint8Array> } | { url: string });

/**
 * Reads a feed and applies it in one go, for whoever looks at no preview. Bad lines are reported and lose only
 * themselves; their products stay as they were. Products missing from the feed are marked as removed, unless not
 * one line was good or the file was cut off. Throws what reading and `applyImport` throw; then nothing was changed.
 */
export async function importFeed(
  staff: StaffDto,
  input: FeedImportInput,
  now: Date = new Date(),
): Promise<FeedImportDto> {
  const { catalogId, isPreview = false, mayRemoveMany = false } = input;
  const importId = newId();
  const source = { importId, catalogId };
  let run =
    "url" in input
      ? await readAddressImport(staff, { ...source, url: input.url }, now)
      : await readFeedImport(staff, { ...source, fileName: "feed", bytes: input.bytes, byteSize: null }, now);
  if (isPreview) await discardImport(staff, importId);
  else run = await applyAsItIs(staff, importId, mayRemoveMany, now);
  return resultOf(staff, run, isPreview);
}

/** Nobody saw the numbers, so that a change of them needs no second look. */
async function applyAsItIs(staff: StaffDto, importId: string, mayRemoveMany: boolean, now: Date) {
  try {
    for (;;) {
      const { outcome, run } = await applyImport(staff, { importId, mayRemoveMany }, now);
      if (outcome === "applied") return run;
    }
  } catch (error) {
    await discardImport(staff, importId);
    throw error;
  }
}

async function resultOf(staff: StaffDto, run: ImportRunDto, isPreview: boolean): Promise<FeedImportDto> {
  const { catalogId, currency, total, added, changed, unchanged, removed, madeUpIds, isCutOff } = run;
  const { items } = await listBadLines(staff, run.id, { limit: 1_000_000 });
  const counts = { total, added, changed, unchanged, removed, madeUpIds };
  return {
    catalogId,
    isPreview,
    format: run.format ?? "meta_table",
    currency,
    ...counts,
    isCutOff,
    badLines: items,
  };
}
