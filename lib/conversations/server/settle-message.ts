import "server-only";
import type { MessageDto, SettlementInput } from "@/lib/conversations/contract";
import { maySendAgain, unsettledBefore } from "@/lib/conversations/unsettled";
import { inTransaction, type Tx } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { toMessageDto } from "./message-dto";
import { findMessage, setMessageMedia } from "./message-store";
import { publishMessageChange } from "./publish-message-change";
import { queueInWindow } from "./queue-in-window";
import { findSent, type SentMessage, settleAsArrived, settleAsSentAgain } from "./settlement-store";

/**
 * What a person says of a message that nobody knows the end of: it arrived, and ticks may follow; or it
 * is sent again, as is one that failed, under a new id. Answers with the message that counts now; the
 * same again answers the same. Throws `not_found`, `window_closed`, or `conflict` when a status or a
 * colleague was faster, or ten minutes are not over.
 */
export async function settleMessage(
  staff: StaffDto,
  messageId: string,
  input: SettlementInput,
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  const by = { staffId: staff.id, now, before: unsettledBefore(now) };
  return retryConflicts(() =>
    inTransaction(async (tx) => {
      const old = await findSent(tx, messageId);
      if (!old) throw new AppError("not_found", "There is no such message.");
      if (input.as === "arrived") {
        if (!(await settleAsArrived(tx, messageId, by)) && old.row.settledAs !== "arrived")
          throw alreadySettled();
      } else if (old.row.settledAs !== "sent_again") {
        if (old.row.state === "failed" && !maySendAgain(toMessageDto(old.row))) throw alreadySettled();
        // When it was settled meanwhile, perhaps by this same request: then its message is there.
        if (await settleAsSentAgain(tx, messageId, by)) await queueCopy(tx, staff, old, input.id, now);
      }
      await publishMessageChange(tx, old);
      const counting = await findMessage(input.as === "arrived" ? messageId : input.id, tx);
      if (counting?.conversationId !== old.conversationId) throw alreadySettled();
      return counting.message;
    }),
  );
}

async function queueCopy(tx: Tx, staff: StaffDto, old: SentMessage, id: string, now: Date): Promise<void> {
  if ((await findMessage(id, tx)) !== null) throw alreadySettled();
  const { conversationId, content, request, contextWamid, productMessageId, orderId, mediaId } = old;
  const copy = {
    content,
    request,
    contextWamid,
    sentById: staff.id,
    ...(productMessageId !== null && { productMessageId }),
    ...(orderId !== null && { orderId }),
  };
  const isTemplate = content.kind === "template";
  await queueInWindow(tx, { id, conversationId, isTemplate }, async () => copy, now);
  if (mediaId !== null) await setMessageMedia(tx, id, mediaId);
}

function alreadySettled(): AppError {
  return new AppError("conflict", "The message is settled, or it is too early to say.");
}
