import "server-only";
import { type FeedImportDto, removalAskedAbove } from "@/lib/catalog/contract";
import type { FeedFormat } from "@/lib/catalog/feed-problem";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { rollBack } from "@/lib/server/roll-back";
import { AppError } from "@/lib/shared/app-error";
import { minuteMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readShop } from "@/lib/staff/server/shop-store";
import { lockCatalog, markImported } from "./catalog-store";
import { countProducts, markProductsRemoved } from "./feed-store";
import { recordProductWords } from "./product-word-store";
import { chunksOf } from "./readers/chunks-of";
import { stageFeed } from "./stage-feed";

export interface FeedImportInput {
  catalogId: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Whether more than a fifth of the catalog may go. */
  mayRemoveMany?: boolean;
  /** Only says what the import would do; nothing is changed. */
  isPreview?: boolean;
  /** Where the bytes came from, kept for the next refresh. */
  feedUrl?: string;
}

/** For a hundred thousand products on a machine that has much else to do. */
const importTimeoutMs = 5 * minuteMs;

/**
 * Makes the catalog what the feed says, all of it or nothing. Bad lines are reported and lose only
 * themselves; their products stay as they were. Products missing from the feed are marked as removed,
 * unless not one line was good or the file was cut off. A preview does it all and undoes it. Throws `feed_removes_many` (with how many of how many) when more than a
 * fifth would go and `mayRemoveMany` does not say so, `feed_unreadable`, or `not_found` for the catalog.
 */
export async function importFeed(
  staff: StaffDto,
  input: FeedImportInput,
  now: Date = new Date(),
): Promise<FeedImportDto> {
  requirePermission(staff, "catalog.import");
  const options = { timeoutMs: importTimeoutMs };
  if (input.isPreview) return rollBack((tx) => applyFeed(tx, input, now), options);
  return inTransaction(async (tx) => {
    const result = await applyFeed(tx, input, now);
    await recordProductWords(tx, input.catalogId);
    await markImported(tx, input.catalogId, now, input.feedUrl ?? null);
    const { added, changed, unchanged, removed, badLines } = result;
    await recordAudit(tx, {
      staffId: staff.id,
      action: "catalog.imported",
      subjectKind: "catalog",
      subjectId: input.catalogId,
      after: {
        added,
        changed,
        unchanged,
        removed,
        badLines: badLines.length,
        feedUrl: input.feedUrl ?? null,
      },
    });
    await publishLive(tx, "catalog");
    return result;
  }, options);
}

async function applyFeed(
  tx: Tx,
  { catalogId, bytes, mayRemoveMany = false, isPreview = false }: FeedImportInput,
  now: Date,
): Promise<FeedImportDto> {
  if (!(await lockCatalog(tx, catalogId))) throw new AppError("not_found", "There is no such catalog.");
  const total = await countProducts(tx, catalogId);
  const currency = (await readShop(tx))?.currency ?? "EUR";
  let format: FeedFormat = "meta_table";
  const onFormat = (told: FeedFormat) => {
    format = told;
  };
  const staged = await stageFeed(tx, catalogId, chunksOf(bytes), { now, currency, onFormat });
  const { added, changed, unchanged, badLines, isCutOff, presentIds, madeUpIds } = staged;
  const isTelling = !isCutOff && added + changed + unchanged > 0;
  const removed = isTelling ? await markProductsRemoved(tx, catalogId, presentIds, now) : 0;
  if (!isPreview && !mayRemoveMany && removed > total * removalAskedAbove) throw removesMany(removed, total);
  return {
    catalogId,
    isPreview,
    format,
    currency,
    total,
    added,
    changed,
    unchanged,
    removed,
    madeUpIds,
    isCutOff,
    badLines,
  };
}

function removesMany(removed: number, total: number): AppError {
  const fields = [{ path: "mayRemoveMany", problem: "removes_many", values: { removed, total } }];
  return new AppError("feed_removes_many", "The feed would remove more than a fifth of the catalog.", {
    fields,
  });
}
