import "server-only";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { updateFeed } from "./catalog-feed-store";
import { getFeed } from "./get-feed";

/** Has a feed read now, paused or not; while it is being read, once more after that. Throws `not_found`. */
export async function askForFeed(staff: StaffDto, feedId: string): Promise<CatalogFeedDto> {
  requirePermission(staff, "catalog.import");
  await inTransaction(async (tx) => {
    const isThere = await updateFeed(tx, feedId, { askedById: staff.id });
    if (!isThere) throw new AppError("not_found", "There is no such feed.");
    await addJob(tx, "read-feeds", {}, { key: "read-feeds" });
    await publishLive(tx, "catalog");
  });
  return getFeed(staff, feedId);
}
