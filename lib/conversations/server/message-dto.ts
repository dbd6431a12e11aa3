import "server-only";
import type { MessageDto, MessageState } from "@/lib/conversations/contract";
import { type MessageContent, messageContentSchema } from "@/lib/conversations/message-content";
import { messageOriginSchema } from "@/lib/conversations/message-origin";

export interface MessageRow {
  id: string;
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

/** A message as it crosses the wire; a failure is told only while it is the last word. */
export function toMessageDto(row: MessageRow): MessageDto {
  return {
    id: row.id,
    direction: row.direction,
    state: row.state,
    content: contentOf(row),
    occurredAt: row.occurredAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    failure: row.state === "failed" ? { code: row.errorCode, detail: row.errorDetail } : null,
    sentBy: row.sentBy?.name ?? null,
    orderId: row.orderId ?? row.cart?.orderId ?? null,
    media: row.media,
    origin: messageOriginSchema.nullable().catch(null).parse(row.origin),
    quoted: null,
    reactions: [],
    groupId: row.groupId,
    isFromApp: row.isFromApp,
    editedAt: row.editedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    unknownSince: row.unknownSince?.toISOString() ?? null,
    settledAs: row.settledAs,
  };
}

/** A shape that an older version wrote is still named, never an error of the whole thread. */
function contentOf({ content, kind, text }: MessageRow): MessageContent {
  const result = messageContentSchema.safeParse(content);
  return result.success ? result.data : { kind: "other", type: kind, text };
}
