import "server-only";
import type { MessageProgress } from "@/lib/conversations/change-by-statuses";
import type { MessageDto } from "@/lib/conversations/contract";
import type { MessageContent } from "@/lib/conversations/message-content";
import type { MessageOrigin } from "@/lib/conversations/message-origin";
import type { CustomerDto } from "@/lib/customers/contract";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { messageColumns } from "./message-columns";
import { toMessageDto } from "./message-dto";
import { findRelatedMessages } from "./related-message-store";

export interface NewReceivedMessage extends MessageProgress {
  id: string;
  channelId: string;
  conversationId: string;
  direction: MessageDto["direction"];
  kind: string;
  wamid: string;
  content: MessageContent;
  text: string | null;
  contextWamid: string | null;
  groupId: string | null;
  origin: MessageOrigin | null;
  isFromApp: boolean;
  occurredAt: Date;
}

/** False when the number has a message of this wamid already: that unique key is what "once" means. */
export async function insertReceivedMessage(tx: Tx, message: NewReceivedMessage): Promise<boolean> {
  const count = await clientOf(tx).$executeRaw`
    INSERT INTO "Message" ("id", "channelId", "conversationId", "direction", "kind", "wamid", "content", "text",
      "contextWamid", "groupId", "origin", "isFromApp", "occurredAt", "state", "sentAt", "deliveredAt", "readAt",
      "failedAt", "errorCode", "errorDetail")
    VALUES (${message.id}::uuid, ${message.channelId}::uuid, ${message.conversationId}::uuid,
      ${message.direction}::"MessageDirection", ${message.kind}, ${message.wamid},
      ${JSON.stringify(message.content)}::jsonb, ${message.text}, ${message.contextWamid}, ${message.groupId},
      ${message.origin && JSON.stringify(message.origin)}::jsonb, ${message.isFromApp}, ${message.occurredAt},
      ${message.state}::"MessageState", ${message.sentAt}, ${message.deliveredAt}, ${message.readAt},
      ${message.failedAt}, ${message.errorCode}, ${message.errorDetail})
    ON CONFLICT DO NOTHING`;
  return count === 1;
}

export async function setMessageMedia(tx: Tx, id: string, mediaId: string): Promise<void> {
  await clientOf(tx).message.update({ where: { id }, data: { mediaId }, select: { id: true } });
}

export interface NewQueuedMessage {
  id: string;
  channelId: string;
  conversationId: string;
  content: MessageContent;
  text: string | null;
  request: Dialog360Request;
  lane: "desk" | "bulk";
  contextWamid: string | null;
  occurredAt: Date;
  sendAfter: Date;
  sentById: string | null;
  productMessageId: string | null;
  orderId: string | null;
}

/** How many of them there were none of the same id of. */
export async function insertQueuedMessages(tx: Tx, messages: readonly NewQueuedMessage[]): Promise<number> {
  const { count } = await clientOf(tx).message.createMany({
    data: messages.map((message) => ({
      ...message,
      ...{ kind: message.content.kind, direction: "outbound", state: "queued" },
    })),
    skipDuplicates: true,
  });
  return count;
}

export async function changeMessageContent(tx: Tx, id: string, content: MessageContent): Promise<void> {
  await clientOf(tx).message.update({ where: { id }, data: { content }, select: { id: true } });
}

export async function findMessage(
  id: string,
  tx?: Tx,
): Promise<{ message: MessageDto; conversationId: string } | null> {
  const row = await clientOf(tx).message.findUnique({
    where: { id },
    select: { ...messageColumns, conversationId: true },
  });
  if (!row) return null;
  const related = await findRelatedMessages([row], tx);
  return { message: toMessageDto(row, related.get(id)), conversationId: row.conversationId };
}

export async function hasMessageOfWamid(tx: Tx, channelId: string, wamid: string): Promise<boolean> {
  const [row] = await clientOf(tx).$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Message" WHERE "channelId" = ${channelId}::uuid AND "wamid" = ${wamid}
    ) AS "exists"`;
  return row?.exists ?? false;
}

/** Whose conversation a message of ours is in, by the vendor's id, else by ours. */
export async function findCustomerByMessage(
  tx: Tx,
  channelId: string,
  by: { wamid: string; id: string | null },
): Promise<CustomerDto | null> {
  const [row] = await clientOf(tx).$queryRaw<CustomerDto[]>`
    SELECT customer."id", customer."waId", customer."userId", customer."name", customer."username"
    FROM "Message" AS message
    JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
    JOIN "Customer" AS customer ON customer."id" = conversation."customerId"
    WHERE message."channelId" = ${channelId}::uuid AND message."direction" = 'outbound'
      AND (message."wamid" = ${by.wamid} OR message."id" = ${by.id}::uuid)
    ORDER BY (message."wamid" = ${by.wamid}) DESC NULLS LAST LIMIT 1`;
  return row ?? null;
}

/** Oldest first; ids of no message are left out. */
export async function findMessages(ids: string[]): Promise<MessageDto[]> {
  if (ids.length === 0) return [];
  const rows = await clientOf().message.findMany({
    where: { id: { in: ids } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: messageColumns,
  });
  const related = await findRelatedMessages(rows);
  return rows.map((row) => toMessageDto(row, related.get(row.id)));
}

export async function findMessageByWamid(channelId: string, wamid: string): Promise<MessageDto | null> {
  const row = await clientOf().message.findUnique({
    where: { channelId_wamid: { channelId, wamid } },
    select: messageColumns,
  });
  return row && toMessageDto(row);
}
