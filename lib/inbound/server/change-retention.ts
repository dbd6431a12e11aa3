import "server-only";
import type { RetentionDto } from "@/lib/inbound/contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readRetentionDays, writeRetentionDays } from "./retention-store";

/** How many days raw deliveries are kept once they were worked on. */
export async function changeRetention(staff: StaffDto, { days }: RetentionDto): Promise<RetentionDto> {
  requirePermission(staff, "deliveries.configure");
  return inTransaction(async (tx) => {
    const before = await readRetentionDays(tx);
    if (before === null) throw new AppError("not_found", "There is no shop yet.");
    if (before === days) return { days };
    await writeRetentionDays(tx, days);
    await recordAudit(tx, {
      staffId: staff.id,
      action: "delivery.retention_changed",
      subjectKind: "shop",
      before: { days: before },
      after: { days },
    });
    await publishLive(tx, "deliveries");
    return { days };
  });
}
