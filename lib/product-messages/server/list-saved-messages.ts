import "server-only";
import { type SavedSummaryDto, savedMessagesMax } from "@/lib/product-messages/saved-message-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { savedSummary } from "./saved-message-dto";
import { listSavedRows } from "./saved-message-store";

/** Everybody's saved messages, those used last first. */
export async function listSavedMessages(staff: StaffDto): Promise<SavedSummaryDto[]> {
  requirePermission(staff, "productMessages.send");
  const rows = await listSavedRows(savedMessagesMax);
  return rows.map((row) => savedSummary(staff, row));
}
