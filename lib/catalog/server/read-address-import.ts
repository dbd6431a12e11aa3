import "server-only";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { openFeed } from "./open-feed";
import { shopCurrency } from "./read-feed-import";
import { readImport } from "./read-import";

/** Fetches a feed and reads it, while it arrives, into a run that waits to be applied. */
export async function readAddressImport(
  staff: StaffDto,
  { importId, catalogId, url }: { importId: string; catalogId: string; url: string },
  now = new Date(),
): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  const currency = await shopCurrency();
  const run = { id: importId, catalogId, source: "address", sourceName: url, currency } as const;
  return readImport({ ...run, startedById: staff.id }, (meter) => openFeed(url, meter, { now, currency }));
}
