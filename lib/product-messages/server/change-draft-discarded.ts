import "server-only";
import { inTransaction } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { addMs, dayMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { changeDraftState, deleteFinishedDrafts } from "./draft-store";

const finishedKeptMs = 7 * dayMs;

/** Discards one's own draft or takes that back; what was finished a week ago is deleted. Throws `not_found`. */
export async function changeDraftDiscarded(
  staff: StaffDto,
  draftId: string,
  isDiscarded: boolean,
  now = new Date(),
): Promise<void> {
  requirePermission(staff, "productMessages.send");
  await inTransaction(async (tx) => {
    const discardedAt = isDiscarded ? now : null;
    if (!(await changeDraftState(tx, { id: draftId, staffId: staff.id }, { discardedAt })))
      throw new AppError("not_found", "There is no such draft.");
    await deleteFinishedDrafts(tx, staff.id, addMs(now, -finishedKeptMs));
  });
}
