import "server-only";
import type { DeliveryListQuery, DeliverySummaryDto } from "@/lib/inbound/contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { toDeliverySummary } from "./delivery-dto";
import { searchDeliveries } from "./delivery-search-store";

/** One page, newest first; `q` looks into the newest deliveries only, as the contract says. */
export async function listDeliveries(
  staff: StaffDto,
  { cursor, limit, ...filter }: DeliveryListQuery,
): Promise<Page<DeliverySummaryDto>> {
  requirePermission(staff, "deliveries.read");
  const after = cursor ? readCursor(cursor) : null;
  const found = await searchDeliveries({ ...filter, limit: limit + 1, after });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toDeliverySummary),
    nextCursor: last ? writeCursor({ at: last.receivedAt, id: last.id }) : null,
  };
}
