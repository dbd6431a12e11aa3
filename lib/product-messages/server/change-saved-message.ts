import "server-only";
import type { SavedChange } from "@/lib/product-messages/saved-message-contract";
import { mayChangeSaved } from "@/lib/product-messages/saved-message-rights";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findSavedRow, updateSaved } from "./saved-message-store";

/**
 * Renames a saved message, replaces what is in it, deletes it or takes that back. Throws `not_found`, and
 * `forbidden` for an agent who did not make it.
 */
export async function changeSavedMessage(
  staff: StaffDto,
  savedId: string,
  { isDeleted, name, content }: SavedChange,
  now = new Date(),
): Promise<void> {
  requirePermission(staff, "productMessages.send");
  await inTransaction(async (tx) => {
    const before = await findSavedRow(savedId, tx);
    if (!before || (before.deletedAt !== null && isDeleted === undefined))
      throw new AppError("not_found", "There is no such saved message.");
    if (!mayChangeSaved(staff, before.createdById))
      throw new AppError("forbidden", "Only its author and managers may change it.");
    await updateSaved(tx, savedId, {
      ...(name === undefined ? {} : { name }),
      ...(content === undefined ? {} : { content }),
      ...(isDeleted === undefined ? {} : { deletedAt: isDeleted ? (before.deletedAt ?? now) : null }),
    });
    await recordAudit(tx, {
      staffId: staff.id,
      action: isDeleted === undefined ? "saved_message.changed" : actionOf[`${isDeleted}`],
      subjectKind: "saved_message",
      subjectId: savedId,
      before: { name: before.name },
      after: { name: name ?? before.name },
    });
    await publishLive(tx, "productMessages");
  });
}

const actionOf = { true: "saved_message.deleted", false: "saved_message.restored" } as const;
