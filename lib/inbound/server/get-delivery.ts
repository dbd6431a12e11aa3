import "server-only";
import { parseDelivery } from "@/lib/dialog360/server/parse-delivery";
import type { DeliveryDto } from "@/lib/inbound/contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDeliveryDetail, findMadeOfWamids } from "./delivery-detail-store";
import { toDeliverySummary } from "./delivery-dto";
import { findDeliveryRow } from "./delivery-search-store";

/** Characters; the rest is in the download. */
export const shownBodyLength = 200_000;
const mostMade = 50;

/** Throws `not_found`: also for one that was pruned. */
export async function getDelivery(staff: StaffDto, deliveryId: string): Promise<DeliveryDto> {
  requirePermission(staff, "deliveries.read");
  const [row, detail] = await Promise.all([findDeliveryRow(deliveryId), findDeliveryDetail(deliveryId)]);
  if (!row || !detail) throw new AppError("not_found", "There is no such delivery, or no longer.");
  const text = new TextDecoder().decode(detail.body);
  return {
    ...toDeliverySummary(row),
    attempts: detail.attempts,
    processedAt: detail.processedAt?.toISOString() ?? null,
    body: {
      text: text.slice(0, shownBodyLength),
      isJson: isJson(text),
      isCut: text.length > shownBodyLength,
    },
    made: await findMadeOfWamids(wamidsOf(detail.body), mostMade),
    forward: detail.forward,
  };
}

/** Of what it brought, not of what it refers to. */
function wamidsOf(body: Uint8Array): string[] {
  const { events } = parseDelivery(body);
  return events.flatMap((event) => (event.event === "message" ? [event.wamid] : []));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
