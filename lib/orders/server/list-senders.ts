import "server-only";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listSenderRows } from "./sent-message-store";

/** Who has sent a product message, by name. */
export async function listSenders(staff: StaffDto): Promise<{ id: string; name: string }[]> {
  requirePermission(staff, "productMessages.read");
  return listSenderRows();
}
