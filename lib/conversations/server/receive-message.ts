import "server-only";
import type { MessageContent } from "@/lib/conversations/message-content";
import { believableTime } from "@/lib/conversations/message-time";
import { windowEndOf } from "@/lib/conversations/service-window";
import type { Tx } from "@/lib/server/db";
import { newId } from "@/lib/shared/ids";
import { ensureConversation, noteInbound } from "./conversation-store";
import { insertReceivedMessage } from "./message-store";

export interface InboundMessage {
  channelId: string;
  customerId: string;
  wamid: string;
  content: MessageContent;
  /** What search finds it by. */
  text: string | null;
  contextWamid: string | null;
  /** Null when the sender's time could not be read. */
  sentAt: Date | null;
  receivedAt: Date;
  opensWindow: boolean;
}

export interface ReceivedMessage {
  outcome: "received" | "duplicate";
  id: string;
  conversationId: string;
  occurredAt: Date;
}

/**
 * Puts a customer's message into their conversation, once per number and wamid. The service window ends
 * 24 hours after the message's own time and never moves back; a duplicate changes nothing.
 */
export async function receiveMessage(tx: Tx, inbound: InboundMessage): Promise<ReceivedMessage> {
  const { channelId, customerId, wamid, content, text, contextWamid } = inbound;
  const occurredAt = believableTime(inbound.sentAt, inbound.receivedAt);
  const conversationId = await ensureConversation(tx, channelId, customerId);
  const message = { id: newId(), channelId, conversationId, wamid, content, text, contextWamid, occurredAt };
  if (!(await insertReceivedMessage(tx, message)))
    return { outcome: "duplicate", id: message.id, conversationId, occurredAt };
  await noteInbound(tx, conversationId, {
    occurredAt,
    windowEndsAt: inbound.opensWindow ? windowEndOf(occurredAt) : null,
  });
  return { outcome: "received", id: message.id, conversationId, occurredAt };
}
