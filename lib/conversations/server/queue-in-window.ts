import "server-only";
import type { MessageDto } from "@/lib/conversations/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { inTransaction, type Tx } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError } from "@/lib/shared/app-error";
import { findConversation } from "./conversation-store";
import { findMessage } from "./message-store";
import { type OutboundMessage, queueMessage } from "./queue-message";

type Composed = Omit<OutboundMessage, "id" | "conversationId">;

/**
 * Queues what may only be sent while the customer's window is open, or a template; repeated with the same id it
 * answers with the first one, also when the window has closed in between.
 * Throws `not_found`, `window_closed`, or `conflict` when the id belongs to another conversation.
 */
export async function queueInWindow(
  tx: Tx,
  {
    id,
    conversationId,
    isTemplate = false,
  }: Pick<OutboundMessage, "id" | "conversationId"> & { isTemplate?: boolean },
  compose: () => Promise<Composed>,
  now: Date,
): Promise<MessageDto> {
  const conversation = await findConversation(conversationId, tx);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  if ((await findMessage(id, tx)) === null) {
    if (!isTemplate && !readServiceWindow(conversation.windowEndsAt, now).isOpen) {
      throw new AppError("window_closed", "The customer's last message is more than 24 hours old.");
    }
    await queueMessage(tx, { ...(await compose()), id, conversationId }, now);
  }
  const queued = await findMessage(id, tx);
  if (queued?.conversationId !== conversationId)
    throw new AppError("conflict", "This id belongs to another message.");
  return queued.message;
}

/** The same in a transaction of its own. */
export function sendInWindow(
  ids: Pick<OutboundMessage, "id" | "conversationId">,
  compose: (tx: Tx) => Promise<Composed>,
  now: Date,
): Promise<MessageDto> {
  return retryConflicts(() => inTransaction((tx) => queueInWindow(tx, ids, () => compose(tx), now)));
}
