import "server-only";
import type { SavedMessageDto } from "@/lib/product-messages/saved-message-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { savedSummary } from "./saved-message-dto";
import { findSavedRow, noteSavedUse } from "./saved-message-store";

/** A saved message to begin a draft with; it comes first in the list from now on. Throws `not_found`. */
export async function recordSavedMessageUse(
  staff: StaffDto,
  savedId: string,
  now = new Date(),
): Promise<SavedMessageDto> {
  requirePermission(staff, "productMessages.send");
  const row = await findSavedRow(savedId);
  if (!row || row.deletedAt) throw new AppError("not_found", "There is no such saved message.");
  await noteSavedUse(savedId, now);
  return { ...savedSummary(staff, row), content: row.content };
}
