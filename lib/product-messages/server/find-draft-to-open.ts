import "server-only";
import type { ComposerRecipient, DraftDefaults } from "@/lib/product-messages/composer-draft";
import { draftFor, freshDraft, type OpenedDraft } from "@/lib/product-messages/opened-draft";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDraftRow, hasDraft, listDraftRows } from "./draft-store";

interface DraftWish {
  /** Wanted by its address. */
  draftId: string | null;
  recipient: ComposerRecipient | null;
  defaults: DraftDefaults;
}

/**
 * The draft with which the composer opens: the wanted one, else one's own newest, else a new one. For a
 * customer whom the newest is not meant for a new one is begun, and the newest stays.
 */
export async function findDraftToOpen(
  staff: StaffDto,
  { draftId, recipient, defaults }: DraftWish,
): Promise<OpenedDraft> {
  requirePermission(staff, "productMessages.send");
  if (draftId !== null) {
    const row = await findDraftRow({ id: draftId, staffId: staff.id });
    if (row && !row.sentAt && !row.discardedAt) return opened(row);
    // An address that no draft was saved under yet stays its own, so that a reload finds what the browser kept.
    if (!(await hasDraft(draftId))) return freshDraft(defaults, recipient, draftId);
    return freshDraft(defaults, recipient);
  }
  const [newest] = await listDraftRows(staff.id, 1);
  return (newest && draftFor(recipient, opened(newest))) ?? freshDraft(defaults, recipient);
}

function opened({ id, version, updatedAt, draft }: OpenedDraft & { updatedAt: string }) {
  return { id, version, updatedAt, draft };
}
