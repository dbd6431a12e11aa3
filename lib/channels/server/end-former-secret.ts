import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getChannelRow } from "./get-channel-row";
import { dropFormerSecret } from "./webhook-store";

/**
 * Refuses the former secret from now on, before its term is over: for one that strangers know. Deliveries
 * that still carry it are lost if 360dialog repeats them with it. False when none counted. Throws `not_found`.
 */
export async function endFormerSecret(staff: StaffDto, channelId: string): Promise<boolean> {
  requirePermission(staff, "channels.connect");
  return inTransaction(async (tx) => {
    await getChannelRow(channelId, tx);
    if (!(await dropFormerSecret(tx, channelId))) return false;
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.former_secret_ended",
      subjectKind: "channel",
      subjectId: channelId,
    });
    await publishLive(tx, "channels");
    return true;
  });
}
