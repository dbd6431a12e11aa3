import type { MessageDto } from "./contract";
import type { MessageContent } from "./message-content";

/** A message of ours as the screen shows it from the press of Send until the server has answered. */
export function queuedMessage(id: string, content: MessageContent, occurredAt: string): MessageDto {
  return {
    id,
    direction: "outbound",
    state: "queued",
    content,
    occurredAt,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    failure: null,
    sentBy: null,
    orderId: null,
    media: null,
    origin: null,
    quoted: null,
    reactions: [],
    groupId: null,
    isFromApp: false,
    editedAt: null,
    revokedAt: null,
    unknownSince: null,
    settledAs: null,
  };
}
