import "server-only";
import type { MessageDto } from "@/lib/conversations/contract";
import type { MessageContent } from "@/lib/conversations/message-content";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Tx } from "@/lib/server/db";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { clientOf } from "@/lib/server/prisma";
import { messageColumns } from "./message-columns";
import { toMessageDto } from "./message-dto";

export interface NewReceivedMessage {
  id: string;
  channelId: string;
  conversationId: string;
  wamid: string;
  content: MessageContent;
  text: string | null;
  contextWamid: string | null;
  occurredAt: Date;
}

/** False when the number has a message of this wamid already: that unique key is what "once" means. */
export async function insertReceivedMessage(tx: Tx, message: NewReceivedMessage): Promise<boolean> {
  const { count } = await clientOf(tx).message.createMany({
    data: [{ ...message, kind: message.content.kind, direction: "inbound", state: "received" }],
    skipDuplicates: true,
  });
  return count === 1;
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

/** False when there is a message of this id already. */
export async function insertQueuedMessage(tx: Tx, message: NewQueuedMessage): Promise<boolean> {
  const { count } = await clientOf(tx).message.createMany({
    data: [{ ...message, kind: message.content.kind, direction: "outbound", state: "queued" }],
    skipDuplicates: true,
  });
  return count === 1;
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
  return row && { message: toMessageDto(row), conversationId: row.conversationId };
}

export async function hasMessageOfWamid(tx: Tx, channelId: string, wamid: string): Promise<boolean> {
  return (await clientOf(tx).message.count({ where: { channelId, wamid } })) > 0;
}

/** Oldest first; ids of no message are left out. */
export async function findMessages(ids: string[]): Promise<MessageDto[]> {
  if (ids.length === 0) return [];
  const rows = await clientOf().message.findMany({
    where: { id: { in: ids } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: messageColumns,
  });
  return rows.map(toMessageDto);
}

export async function findMessageByWamid(
  channelId: string,
  wamid: string,
  tx?: Tx,
): Promise<MessageDto | null> {
  const row = await clientOf(tx).message.findUnique({
    where: { channelId_wamid: { channelId, wamid } },
    select: messageColumns,
  });
  return row && toMessageDto(row);
}

/** Newest first, from before `before` where it is given. */
export async function listMessages(
  conversationId: string,
  limit: number,
  before: KeysetPoint | null,
): Promise<MessageDto[]> {
  const older = before && {
    OR: [{ occurredAt: { lt: before.at } }, { occurredAt: before.at, id: { lt: before.id } }],
  };
  const rows = await clientOf().message.findMany({
    where: { conversationId, ...older },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: limit,
    select: messageColumns,
  });
  return rows.map(toMessageDto);
}

/** The newest message of each conversation, by conversation id. */
export async function findLastMessages(conversationIds: string[]): Promise<Map<string, MessageDto>> {
  const newest = await clientOf().$queryRaw<{ id: string }[]>`
    SELECT newest."id" FROM unnest(${conversationIds}::uuid[]) AS conversation("id")
    CROSS JOIN LATERAL (
      SELECT "id" FROM "Message" WHERE "conversationId" = conversation."id"
      ORDER BY "occurredAt" DESC, "id" DESC LIMIT 1
    ) AS newest`;
  const rows = await clientOf().message.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    select: { ...messageColumns, conversationId: true },
  });
  return new Map(rows.map((row) => [row.conversationId, toMessageDto(row)]));
}
