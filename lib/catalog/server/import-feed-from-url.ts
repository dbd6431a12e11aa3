import "server-only";
import type { z } from "zod";
import type { FeedImportDto, feedUrlInputSchema } from "@/lib/catalog/contract";
import { safeFetch } from "@/lib/server/safe-fetch";
import { minuteMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { importFeed } from "./import-feed";

/** More than 100,000 products with usual descriptions. */
const fetchedFeedMaxBytes = 64 * 1024 * 1024;

/** Fetches a feed and imports it. Throws `fetch_refused` besides what `importFeed` throws. */
export async function importFeedFromUrl(
  staff: StaffDto,
  { catalogId, url, mayRemoveMany, isPreview }: z.input<typeof feedUrlInputSchema>,
): Promise<FeedImportDto> {
  requirePermission(staff, "catalog.import");
  const { bytes } = await safeFetch(url, { maxBytes: fetchedFeedMaxBytes, timeoutMs: minuteMs });
  return importFeed(staff, {
    catalogId,
    bytes,
    feedUrl: url,
    mayRemoveMany: mayRemoveMany === true,
    isPreview: isPreview === true,
  });
}
