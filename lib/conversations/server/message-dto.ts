import "server-only";
import type { MessageDto, MessageState } from "@/lib/conversations/contract";
import { type MessageContent, messageContentSchema } from "@/lib/conversations/message-content";
import { messageOriginSchema } from "@/lib/conversations/message-origin";

export interface MessageRow {
  id: string;
  channelId: string;
  wamid: string | null;
  contextWamid: string | null;
  direction: "inbound" | "outbound";
  kind: string;
  state: MessageState;
  text: string | null;
  content: unknown;
  occurredAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  errorCode: number | null;
  errorDetail: string | null;
  orderId: string | null;
  sentBy: { name: string } | null;
  cart: { orderId: string } | null;
  media: MediaRow | null;
  origin: unknown;
  groupId: string | null;
  isFromApp: boolean;
  editedAt: Date | null;
  revokedAt: Date | null;
  unknownSince: Date | null;
  settledAs: MessageDto["settledAs"];
}

export type MediaRow = NonNullable<MessageDto["media"]>;

/** What other messages are to this one. */
export type RelatedMessages = Pick<MessageDto, "quoted" | "reactions">;

/**
 * A message as it crosses the wire; a failure is told only while it is the last word, and what its author
 * took back not at all.
 */
export function toMessageDto(
  row: MessageRow,
  related: RelatedMessages = { quoted: null, reactions: [] },
): MessageDto {
  return {
    id: row.id,
    direction: row.direction,
    state: row.state,
    content: shownContentOf(row),
    occurredAt: row.occurredAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    failure: row.state === "failed" ? { code: row.errorCode, detail: row.errorDetail } : null,
    sentBy: row.sentBy?.name ?? null,
    orderId: row.orderId ?? row.cart?.orderId ?? null,
    media: row.revokedAt === null ? row.media : null,
    origin: messageOriginSchema.nullable().catch(null).parse(row.origin),
    ...related,
    groupId: row.groupId,
    isFromApp: row.isFromApp,
    editedAt: row.editedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    unknownSince: row.unknownSince?.toISOString() ?? null,
    settledAs: row.settledAs,
  };
}

/** A shape that an older version wrote is still named, never an error of the whole thread. */
export function shownContentOf({
  content,
  kind,
  text,
  revokedAt,
}: Pick<MessageRow, "content" | "kind" | "text" | "revokedAt">): MessageContent {
  if (revokedAt !== null) return { kind: "other", type: "revoked", text: null };
  const result = messageContentSchema.safeParse(content);
  return result.success ? result.data : { kind: "other", type: kind, text };
}
