import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { deleteFeed, findBareFeed } from "./catalog-feed-store";
import { originOf } from "./origin-of";

/** The catalog is no longer read by itself; products and history stay. Twice is once. */
export async function cancelFeed(staff: StaffDto, feedId: string): Promise<void> {
  requirePermission(staff, "catalog.import");
  await inTransaction(async (tx) => {
    const feed = await findBareFeed(tx, feedId);
    if (!feed || !(await deleteFeed(tx, feedId))) return;
    await recordAudit(tx, {
      staffId: staff.id,
      action: "catalog.feed_removed",
      subjectKind: "catalog",
      subjectId: feed.catalogId,
      before: { origin: originOf(feed.url), everyHours: feed.everyHours },
    });
    await publishLive(tx, "catalog");
  });
}
