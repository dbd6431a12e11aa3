import "server-only";
import type { UnsettledDto } from "@/lib/conversations/contract";
import { unsettledBefore } from "@/lib/conversations/unsettled";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listUnsettled } from "./settlement-store";

const most = 100;

/** What no status has settled in ten minutes, longest first; the first hundred. */
export async function listUnsettledMessages(staff: StaffDto, now = new Date()): Promise<UnsettledDto> {
  requirePermission(staff, "conversations.reply");
  return { items: await listUnsettled(unsettledBefore(now), most) };
}
