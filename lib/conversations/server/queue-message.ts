import "server-only";
import type { MessageContent } from "@/lib/conversations/message-content";
import { textOfContent } from "@/lib/conversations/text-of-content";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { AppError } from "@/lib/shared/app-error";
import { findConversation, noteOutbound } from "./conversation-store";
import { insertQueuedMessage } from "./message-store";
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
  const {
    id,
    conversationId,
    content,
    request,
    lane = "desk",
    contextWamid = null,
    sendAfter = now,
  } = message;
  const conversation = await findConversation(conversationId, tx);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  const { sentById = null, productMessageId = null, orderId = null } = message;
  const links = { sentById, productMessageId, orderId };
  const text = textOfContent(content);
  const row = {
    id,
    channelId: conversation.channelId,
    conversationId,
    content,
    text,
    request,
    lane,
    contextWamid,
    occurredAt: now,
    sendAfter,
    ...links,
  };
  if (!(await insertQueuedMessage(tx, row))) return "duplicate";
  await noteOutbound(tx, conversationId, now);
  await addJob(tx, "send-messages", {}, { runAt: sendAfter });
  await publishMessageChange(tx, links);
  return "queued";
}
