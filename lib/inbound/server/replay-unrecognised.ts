import "server-only";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { replayUnrecognisedRows } from "./replay-store";

/** As `replayDelivery`, for all that nothing was made of: after an update that knows more shapes, or once
 * the number they name is connected. */
export async function replayUnrecognised(staff: StaffDto): Promise<{ count: number }> {
  requirePermission(staff, "deliveries.replay");
  return inTransaction(async (tx) => {
    const count = await replayUnrecognisedRows(tx);
    if (count === 0) return { count };
    await addJob(tx, "process-delivery", {}, { key: "replay" });
    await recordAudit(tx, {
      staffId: staff.id,
      action: "delivery.unrecognised_replayed",
      subjectKind: "delivery",
      after: { count },
    });
    await publishLive(tx, "deliveries");
    return { count };
  });
}
