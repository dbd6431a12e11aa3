import "server-only";
import { type FeedImportDto, removalAskedAbove } from "@/lib/catalog/contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { minuteMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { lockCatalog, markImported } from "./catalog-store";
import { countProducts, markProductsRemoved, upsertFeedProducts } from "./feed-store";
import { recordProductWords } from "./product-word-store";
import { type Feed, readFeed } from "./read-feed";

export interface FeedImportInput {
  catalogId: string;
  bytes: Uint8Array;
  /** Whether more than a fifth of the catalog may go. */
  mayRemoveMany?: boolean;
  /** Where the bytes came from, kept for the next refresh. */
  feedUrl?: string;
}

/** For a hundred thousand products on a machine that has much else to do. */
const importTimeoutMs = 5 * minuteMs;

/**
 * Makes the catalog what the feed says, all of it or nothing. Bad lines are reported and lose only
 * themselves; their products stay as they were. Products missing from the feed are marked as removed,
 * unless not one line was good. Throws `feed_removes_many` (with how many of how many) when more than a
 * fifth would go and `mayRemoveMany` does not say so, `feed_unreadable`, or `not_found` for the catalog.
 */
export async function importFeed(
  staff: StaffDto,
  input: FeedImportInput,
  now: Date = new Date(),
): Promise<FeedImportDto> {
  requirePermission(staff, "catalog.import");
  const feed = await readFeed(input.bytes, now);
  return inTransaction(
    async (tx) => {
      const counts = await applyFeed(tx, input, feed, now);
      await recordProductWords(tx, input.catalogId);
      await markImported(tx, input.catalogId, now, input.feedUrl ?? null);
      await recordAudit(tx, {
        staffId: staff.id,
        action: "catalog.imported",
        subjectKind: "catalog",
        subjectId: input.catalogId,
        after: { ...counts, badLines: feed.badLines.length, feedUrl: input.feedUrl ?? null },
      });
      await publishLive(tx, "catalog");
      return { catalogId: input.catalogId, ...counts, badLines: feed.badLines };
    },
    { timeoutMs: importTimeoutMs },
  );
}

async function applyFeed(
  tx: Tx,
  { catalogId, mayRemoveMany = false }: FeedImportInput,
  { products, badLines }: Feed,
  now: Date,
) {
  if (!(await lockCatalog(tx, catalogId))) throw new AppError("not_found", "There is no such catalog.");
  const total = await countProducts(tx, catalogId);
  const { added, changed } = await upsertFeedProducts(tx, catalogId, products);
  const presentIds = [...products, ...badLines].flatMap(({ retailerId }) => retailerId ?? []);
  const removed = products.length === 0 ? 0 : await markProductsRemoved(tx, catalogId, presentIds, now);
  if (!mayRemoveMany && removed > total * removalAskedAbove) throw removesMany(removed, total);
  return { added, changed, unchanged: products.length - added - changed, removed };
}

function removesMany(removed: number, total: number): AppError {
  const fields = [{ path: "mayRemoveMany", problem: "removes_many", values: { removed, total } }];
  return new AppError("feed_removes_many", "The feed would remove more than a fifth of the catalog.", {
    fields,
  });
}
