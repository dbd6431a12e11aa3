import "server-only";
import {
  type NewSavedMessage,
  type SavedSummaryDto,
  savedMessagesMax,
} from "@/lib/product-messages/saved-message-contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { savedSummary } from "./saved-message-dto";
import { countSaved, findSavedRow, insertSaved } from "./saved-message-store";

/** Keeps a message for everybody, once for each id the caller chose. Throws `conflict` when there are too many. */
export async function createSavedMessage(staff: StaffDto, input: NewSavedMessage): Promise<SavedSummaryDto> {
  requirePermission(staff, "productMessages.send");
  return inTransaction(async (tx) => {
    const isNew = await insertSaved(tx, { ...input, createdById: staff.id });
    if (isNew) {
      if ((await countSaved(tx)) > savedMessagesMax)
        throw new AppError("conflict", "There are as many saved messages as there may be.", {
          fields: [{ path: "name", problem: "too_many", values: { max: savedMessagesMax } }],
        });
      await recordAudit(tx, {
        staffId: staff.id,
        action: "saved_message.created",
        subjectKind: "saved_message",
        subjectId: input.id,
        after: { name: input.name },
      });
      await publishLive(tx, "productMessages");
    }
    const row = await findSavedRow(input.id, tx);
    if (!row) throw new AppError("not_found", "There is no such saved message.");
    return savedSummary(staff, row);
  });
}
