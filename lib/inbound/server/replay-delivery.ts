import "server-only";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { replayDeliveryRow } from "./replay-store";

/**
 * Has a delivery worked on anew, as often as one likes: what it brought before is found by its keys and
 * not made again. Throws `not_found`.
 */
export async function replayDelivery(staff: StaffDto, deliveryId: string): Promise<{ count: number }> {
  requirePermission(staff, "deliveries.replay");
  return inTransaction(async (tx) => {
    const count = await replayDeliveryRow(tx, deliveryId);
    if (count === null) throw new AppError("not_found", "There is no such delivery, or no longer.");
    if (count === 0) return { count };
    await addJob(tx, "process-delivery", {}, { key: "replay" });
    await recordAudit(tx, {
      staffId: staff.id,
      action: "delivery.replayed",
      subjectKind: "delivery",
      subjectId: deliveryId,
    });
    await publishLive(tx, "deliveries");
    return { count };
  });
}
