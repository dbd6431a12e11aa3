import "server-only";
import type { MessageDto } from "@/lib/conversations/contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";
import { messageColumns } from "./message-columns";
import { toMessageDto } from "./message-dto";
import { findRelatedMessages } from "./related-message-store";

/**
 * A reaction, an edit or a revocation is no line of its own: it shows at the message it is about. Where
 * we do not have that message, or it is a cart, which no edit changes, it stays a line and is not lost.
 * So does a reaction of ours that failed: nothing at the message would tell of it.
 */
const isLine = Prisma.sql`NOT (
  message."kind" IN ('reaction', 'edit', 'revoke')
  AND NOT (message."kind" = 'reaction' AND message."state" = 'failed')
  AND EXISTS (
    SELECT 1 FROM "Message" AS target
    WHERE target."channelId" = message."channelId" AND target."wamid" = message."contextWamid"
      AND (message."kind" <> 'edit' OR target."kind" <> 'order')
  ))`;

/** Newest first, from before `before` where it is given. */
export async function listMessages(
  conversationId: string,
  limit: number,
  before: KeysetPoint | null,
): Promise<MessageDto[]> {
  const client = clientOf();
  const isOlder = before
    ? Prisma.sql`AND (message."occurredAt", message."id") < (${before.at}::timestamptz, ${before.id}::uuid)`
    : Prisma.empty;
  const lines = await client.$queryRaw<{ id: string }[]>`
    SELECT message."id" FROM "Message" AS message
    WHERE message."conversationId" = ${conversationId}::uuid ${isOlder} AND ${isLine}
    ORDER BY message."occurredAt" DESC, message."id" DESC LIMIT ${limit}`;
  const rows = await client.message.findMany({
    where: { id: { in: lines.map(({ id }) => id) } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    select: messageColumns,
  });
  const related = await findRelatedMessages(rows);
  return rows.map((row) => toMessageDto(row, related.get(row.id)));
}

/** The newest message of each conversation, by conversation id; without what others are to it. */
export async function findLastMessages(conversationIds: string[]): Promise<Map<string, MessageDto>> {
  const newest = await clientOf().$queryRaw<{ id: string }[]>`
    SELECT newest."id" FROM unnest(${conversationIds}::uuid[]) AS conversation("id")
    CROSS JOIN LATERAL (
      SELECT message."id" FROM "Message" AS message
      WHERE message."conversationId" = conversation."id" AND ${isLine}
      ORDER BY message."occurredAt" DESC, message."id" DESC LIMIT 1
    ) AS newest`;
  const rows = await clientOf().message.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    select: { ...messageColumns, conversationId: true },
  });
  return new Map(rows.map((row) => [row.conversationId, toMessageDto(row)]));
}
