import "server-only";
import type { SavedDraftDto } from "@/lib/product-messages/draft-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDraftRow } from "./draft-store";

/** One's own draft as it was last saved. Throws `not_found`, also for one that was sent or discarded. */
export async function getDraft(staff: StaffDto, draftId: string): Promise<SavedDraftDto> {
  requirePermission(staff, "productMessages.send");
  const row = await findDraftRow({ id: draftId, staffId: staff.id });
  if (!row || row.sentAt || row.discardedAt) throw new AppError("not_found", "There is no such draft.");
  const { id, version, updatedAt, draft } = row;
  return { id, version, updatedAt, draft };
}
