import "server-only";
import { publishMessageChange } from "@/lib/conversations/server/publish-message-change";
import { withNewIds } from "@/lib/product-messages/composer-draft";
import type { TakenBackDto } from "@/lib/product-messages/contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDraftRow, reopenDraft } from "./draft-store";
import { type HeldMessage, lockMessagesOfDraft, takeBackMessages } from "./held-message-store";

/**
 * Takes back a message, and the others of its draft, from everybody to whom nothing of it is on its way;
 * the draft is there again for them. Whom anything has left for gets all of it. The same a second time
 * answers the same. Throws `not_found`.
 */
export async function cancelProductMessage(
  staff: StaffDto,
  productMessageId: string,
  now = new Date(),
): Promise<TakenBackDto> {
  requirePermission(staff, "productMessages.send");
  return retryConflicts(() =>
    inTransaction(async (tx) => {
      const messages = await lockMessagesOfDraft(tx, productMessageId);
      const [part] = messages;
      if (!part) throw new AppError("not_found", "There is no such product message.");
      const byRecipient = new Map<string, HeldMessage[]>();
      for (const message of messages)
        byRecipient.set(message.conversationId, [
          ...(byRecipient.get(message.conversationId) ?? []),
          message,
        ]);
      const isIn = (own: HeldMessage[], ...states: HeldMessage["state"][]) =>
        own.every(({ state }) => states.includes(state));
      const back = [...byRecipient].filter(([, own]) => isIn(own, "queued", "taken_back"));
      const fresh = back.filter(([, own]) => !isIn(own, "taken_back"));
      if (fresh.length > 0) {
        const taken = fresh.flatMap(([, own]) => own.filter(({ state }) => state === "queued"));
        await takeBackMessages(
          tx,
          taken.map(({ id }) => id),
        );
        await bringBackDraft(tx, part, new Set(fresh.map(([conversationId]) => conversationId)), now);
        await recordAudit(tx, {
          staffId: staff.id,
          action: "product_message.taken_back",
          subjectKind: "product_message",
          subjectId: productMessageId,
          before: { createdById: part.createdById },
          after: { takenBackCount: fresh.length, tooLateCount: byRecipient.size - back.length },
        });
        await publishMessageChange(tx, { productMessageId, orderId: null });
      }
      return {
        takenBackCount: back.length,
        tooLateCount: byRecipient.size - back.length,
        draftId: back.length > 0 && part.createdById === staff.id ? await findOpenDraft(tx, part) : null,
      };
    }),
  );
}

/** Null where nothing of it was ever saved, or it could not be brought back. */
async function findOpenDraft(tx: Tx, { draftId, createdById }: HeldMessage): Promise<string | null> {
  if (draftId === null || createdById === null) return null;
  const row = await findDraftRow({ id: draftId, staffId: createdById }, tx);
  return row && !row.sentAt && !row.discardedAt ? draftId : null;
}

/** With new ids: under the old ones nothing can be sent again. */
async function bringBackDraft(
  tx: Tx,
  { draftId, createdById }: HeldMessage,
  recipientIds: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  if (draftId === null || createdById === null) return;
  const owned = { id: draftId, staffId: createdById };
  const row = await findDraftRow(owned, tx);
  if (!row) return;
  const recipients = row.draft.recipients.filter(({ id }) => recipientIds.has(id));
  const content = withNewIds({ ...row.draft, recipients });
  await reopenDraft(tx, { ...owned, version: row.version + 1, writerId: newId(), content, updatedAt: now });
}
