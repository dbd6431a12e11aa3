import "server-only";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { catalogFeedDto } from "./catalog-feed-dto";
import { listFeedRows } from "./catalog-feed-store";

/** The saved feeds, one for each catalog at most, with what the last reading came to. */
export async function listFeeds(staff: StaffDto): Promise<CatalogFeedDto[]> {
  requirePermission(staff, "catalog.import");
  return (await listFeedRows()).map(catalogFeedDto);
}
