import "server-only";
import { inTransaction } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { changeDraftState } from "./draft-store";

/** Discards one's own draft or takes that back. Throws `not_found`. */
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
  });
}
