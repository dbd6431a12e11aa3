import "server-only";
import type { ChangeDraftInput, ChangedDraftDto, DraftConflict } from "@/lib/product-messages/draft-contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { type DraftRow, findDraftRow, insertDraft, updateDraft } from "./draft-store";

/**
 * Saves one's own draft, making it where it is new. Throws `conflict` with the reason as the field `version`
 * (its value: the version that stands) when another page has written, sent or discarded it since, and
 * `not_found` for somebody else's.
 */
export async function changeDraft(
  staff: StaffDto,
  draftId: string,
  { basedOn, version, writerId, draft }: ChangeDraftInput,
  now = new Date(),
): Promise<ChangedDraftDto> {
  requirePermission(staff, "productMessages.send");
  const owned = { id: draftId, staffId: staff.id };
  const written = { ...owned, version, writerId, content: draft, updatedAt: now };
  return inTransaction(async (tx) => {
    if (await updateDraft(tx, { ...written, basedOn })) return { version, updatedAt: now.toISOString() };
    if (await insertDraft(tx, written)) return { version, updatedAt: now.toISOString() };
    return standing(tx, owned, { version, writerId });
  });
}

/** The answer to a save that has changed nothing, because it came before or is too late. */
async function standing(
  tx: Tx,
  owned: { id: string; staffId: string },
  save: { version: number; writerId: string },
): Promise<ChangedDraftDto> {
  const row = await findDraftRow(owned, tx);
  if (!row) throw new AppError("not_found", "There is no such draft.");
  const isOwn = row.writerId === save.writerId && row.version >= save.version;
  if (isOwn && !row.sentAt && !row.discardedAt) return { version: row.version, updatedAt: row.updatedAt };
  const fields = [{ path: "version", problem: conflictOf(row), values: { version: row.version } }];
  throw new AppError("conflict", "The draft was changed elsewhere.", { fields });
}

function conflictOf({ sentAt, discardedAt }: DraftRow): DraftConflict {
  if (sentAt) return "sent_elsewhere";
  return discardedAt ? "discarded_elsewhere" : "changed_elsewhere";
}
