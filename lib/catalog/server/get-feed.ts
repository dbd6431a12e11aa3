import "server-only";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { catalogFeedDto } from "./catalog-feed-dto";
import { findFeedRow } from "./catalog-feed-store";

/** A saved feed, with what its last reading came to. Throws `not_found`. */
export async function getFeed(staff: StaffDto, feedId: string): Promise<CatalogFeedDto> {
  requirePermission(staff, "catalog.import");
  const row = await findFeedRow(feedId);
  if (!row) throw new AppError("not_found", "There is no such feed.");
  return catalogFeedDto(row);
}
