import "server-only";
import type { CatalogFeedDto, FeedChange } from "@/lib/catalog/feed-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { addMs, hourMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findBareFeed, updateFeed } from "./catalog-feed-store";
import { getFeed } from "./get-feed";
import { originOf } from "./origin-of";

/** Another address is read at once; another rhythm counts from now. Throws `not_found`. */
export async function changeFeed(
  staff: StaffDto,
  feedId: string,
  change: FeedChange,
): Promise<CatalogFeedDto> {
  requirePermission(staff, "catalog.import");
  await inTransaction(async (tx) => {
    const before = await findBareFeed(tx, feedId);
    if (!before) throw new AppError("not_found", "There is no such feed.");
    if (before.source !== "address" && change.url !== undefined)
      throw new AppError("invalid_input", "This feed has no address.", {
        fields: [{ path: "url", problem: "not_for_graph" }],
      });
    await updateFeed(tx, feedId, { ...change, ...nextRunOf(before, change) });
    const { everyHours, isPaused } = before;
    const { url = before.url, ...others } = change;
    const isUrlChanged = url !== before.url;
    await recordAudit(tx, {
      staffId: staff.id,
      action: "catalog.feed_changed",
      subjectKind: "catalog",
      subjectId: before.catalogId,
      before: { origin: originOf(before.url), everyHours, isPaused },
      after: { origin: originOf(url), isUrlChanged, everyHours, isPaused, ...others },
    });
    await addJob(tx, "read-feeds", {}, { key: "read-feeds" });
    await publishLive(tx, "catalog");
  });
  return getFeed(staff, feedId);
}

function nextRunOf(
  before: { url: string; everyHours: number },
  { url, everyHours }: FeedChange,
): { nextRunAt?: Date } {
  const now = new Date();
  if (url !== undefined && url !== before.url) return { nextRunAt: now };
  if (everyHours === undefined || everyHours === before.everyHours) return {};
  return { nextRunAt: addMs(now, everyHours * hourMs) };
}
