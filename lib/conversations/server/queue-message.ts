import "server-only";
import type { MessageContent } from "@/lib/conversations/message-content";
import { textOfContent } from "@/lib/conversations/text-of-content";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { AppError } from "@/lib/shared/app-error";
import { findConversation, noteOutbound } from "./conversation-store";
import { insertQueuedMessages, type NewQueuedMessage } from "./message-store";
import { publishMessageChange } from "./publish-message-change";

export interface OutboundMessage {
  /** Chosen by the caller: the same id twice is the same message once. */
  id: string;
  conversationId: string;
  content: MessageContent;
  request: Dialog360Request;
  /** `desk`, the default, always goes before `bulk`. */
  lane?: "desk" | "bulk";
  /** What it answers or reacts to. */
  contextWamid?: string | null;
  sentById?: string;
  productMessageId?: string;
  orderId?: string;
  /** Not before then; at once when left out. */
  sendAfter?: Date;
}

/**
 * Puts a message into the outbox; it is sent after the transaction commits. Does not look at the
 * service window: whoever calls decides. Throws `not_found` for an unknown conversation.
 */
export async function queueMessage(
  tx: Tx,
  message: OutboundMessage,
  now = new Date(),
): Promise<"queued" | "duplicate"> {
  const conversation = await findConversation(message.conversationId, tx);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  const count = await queueMessages(tx, [{ ...message, channelId: conversation.channelId }], now);
  return count === 1 ? "queued" : "duplicate";
}

/**
 * The same for messages of conversations the caller has read, in as many statements for fifty as for one;
 * answers with how many are new. One that was merged away since makes PostgreSQL refuse all of them.
 */
export async function queueMessages(
  tx: Tx,
  messages: readonly (OutboundMessage & { channelId: string })[],
  now: Date,
): Promise<number> {
  // The order in which the conversations are locked.
  const sorted = messages.toSorted((one, other) => (one.conversationId < other.conversationId ? -1 : 1));
  const rows = sorted.map((message) => rowOf(message, now));
  const count = await insertQueuedMessages(tx, rows);
  if (count === 0) return 0;
  const conversationIds = [...new Set(rows.map(({ conversationId }) => conversationId))];
  await noteOutbound(tx, conversationIds, now);
  for (const row of rows) {
    await addJob(tx, "send-messages", {}, { runAt: row.sendAfter });
    await publishMessageChange(tx, row);
  }
  return count;
}

function rowOf(message: OutboundMessage & { channelId: string }, now: Date): NewQueuedMessage {
  const { id, channelId, conversationId, content, request } = message;
  const { lane = "desk", contextWamid = null, sendAfter = now } = message;
  const { sentById = null, productMessageId = null, orderId = null } = message;
  const text = textOfContent(content);
  const links = { sentById, productMessageId, orderId };
  return {
    ...{ id, channelId, conversationId, content, text, request, lane, contextWamid },
    ...{ occurredAt: now, sendAfter, ...links },
  };
}
