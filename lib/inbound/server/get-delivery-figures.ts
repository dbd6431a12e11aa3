import "server-only";
import { answerVerdict } from "@/lib/inbound/answer-verdict";
import type { DeliveryFiguresDto } from "@/lib/inbound/contract";
import { addMs, dayMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readDeliveryFigures } from "./delivery-figures-store";
import { countReplayable } from "./replay-store";

const mostCounted = 50_000;

/** The last 24 hours against what 360dialog asks for. */
export async function getDeliveryFigures(staff: StaffDto, now = new Date()): Promise<DeliveryFiguresDto> {
  requirePermission(staff, "deliveries.read");
  const [figures, replayable] = await Promise.all([
    readDeliveryFigures(addMs(now, -dayMs), mostCounted),
    countReplayable(),
  ]);
  const isPartial = figures.deliveries >= mostCounted;
  return { ...figures, isPartial, verdict: answerVerdict(figures), replayable };
}
