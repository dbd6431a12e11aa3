import "server-only";
import type { ConversationDto, ConversationListQuery } from "@/lib/conversations/contract";
import type { Tx } from "@/lib/server/db";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { escapeLike } from "@/lib/server/like-pattern";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { Prisma } from "@/prisma/generated/client";

export type StoredConversation = Omit<ConversationDto, "lastMessage">;

const shown = {
  id: true,
  channelId: true,
  windowEndsAt: true,
  lastMessageAt: true,
  unreadCount: true,
  channel: { select: { name: true } },
  customer: { select: { id: true, waId: true, userId: true, name: true, username: true } },
} as const;

function toStored(row: Prisma.ConversationGetPayload<{ select: typeof shown }>): StoredConversation {
  const { channel, ...conversation } = row;
  return {
    ...conversation,
    channelName: channel.name,
    windowEndsAt: row.windowEndsAt?.toISOString() ?? null,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
  };
}

/** The one conversation of a customer on a number, made at its first message. */
export async function ensureConversation(tx: Tx, channelId: string, customerId: string): Promise<string> {
  const [conversation] = await clientOf(tx).$queryRaw<{ id: string }[]>`
    WITH known AS (
      SELECT "id" FROM "Conversation" WHERE "channelId" = ${channelId}::uuid AND "customerId" = ${customerId}::uuid
    ), made AS (
      INSERT INTO "Conversation" ("id", "channelId", "customerId", "updatedAt")
      SELECT ${newId()}::uuid, ${channelId}::uuid, ${customerId}::uuid, now() WHERE NOT EXISTS (SELECT 1 FROM known)
      ON CONFLICT ("channelId", "customerId") DO NOTHING RETURNING "id"
    )
    SELECT "id" FROM known UNION ALL SELECT "id" FROM made`;
  // Without a row somebody else was first, and a second look finds theirs.
  return conversation?.id ?? ensureConversation(tx, channelId, customerId);
}

/**
 * All of it only ever moves forward, so that late and repeated deliveries cannot move it back. Without
 * `windowEndsAt` the customer said nothing themselves.
 */
export async function noteInbound(
  tx: Tx,
  id: string,
  inbound: { occurredAt: Date; windowEndsAt: Date | null; isUnread: boolean },
): Promise<void> {
  const customerWroteAt = inbound.windowEndsAt && inbound.occurredAt;
  await clientOf(tx).$executeRaw`
    UPDATE "Conversation" SET
      "windowEndsAt" = GREATEST("windowEndsAt", ${inbound.windowEndsAt}::timestamptz),
      "lastInboundAt" = GREATEST("lastInboundAt", ${customerWroteAt}::timestamptz),
      "lastMessageAt" = GREATEST("lastMessageAt", ${inbound.occurredAt}::timestamptz),
      "unreadCount" = "unreadCount" + ${inbound.isUnread ? 1 : 0}::int,
      "updatedAt" = now()
    WHERE "id" = ${id}::uuid`;
}

export async function hasInboundAfter(tx: Tx, customerId: string, at: Date): Promise<boolean> {
  return (await clientOf(tx).conversation.count({ where: { customerId, lastInboundAt: { gt: at } } })) > 0;
}

/** Always in the same order, so that two who write to the same conversations wait for each other. */
export async function noteOutbound(tx: Tx, ids: readonly string[], occurredAt: Date): Promise<void> {
  await clientOf(tx).$executeRaw`
    WITH written AS MATERIALIZED (
      SELECT "id" FROM "Conversation" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE
    )
    UPDATE "Conversation" AS conversation
    SET "lastMessageAt" = GREATEST("lastMessageAt", ${occurredAt}::timestamptz), "updatedAt" = now()
    FROM written WHERE conversation."id" = written."id"`;
}

export async function markRead(tx: Tx, id: string, readUpTo: Date): Promise<boolean> {
  const { count } = await clientOf(tx).conversation.updateMany({
    where: { id },
    data: { unreadCount: 0, readUpTo },
  });
  return count === 1;
}

export async function findConversation(id: string, tx?: Tx): Promise<StoredConversation | null> {
  const row = await clientOf(tx).conversation.findUnique({ where: { id }, select: shown });
  return row && toStored(row);
}

/** In no particular order; ids of none are left out. */
export async function findConversations(ids: readonly string[]): Promise<StoredConversation[]> {
  const rows = await clientOf().conversation.findMany({ where: { id: { in: [...ids] } }, select: shown });
  return rows.map(toStored);
}

/** Of everyone on a number who has one of the two ids: one conversation, or two. */
export async function findConversationsOf(
  channelId: string,
  { waId, userId }: { waId: string | null; userId: string | null },
): Promise<StoredConversation[]> {
  const ids = [...(waId === null ? [] : [{ waId }]), ...(userId === null ? [] : [{ userId }])];
  const rows = await clientOf().conversation.findMany({
    where: { channelId, customer: { OR: ids } },
    select: shown,
  });
  return rows.map(toStored);
}

type Search = Pick<ConversationListQuery, "q" | "channelId" | "limit"> & { after: KeysetPoint | null };

/** Newest first. */
export async function listByLastMessage(search: Search): Promise<StoredConversation[]> {
  const after = search.after && {
    OR: [
      { lastMessageAt: { lt: search.after.at } },
      { lastMessageAt: search.after.at, id: { gt: search.after.id } },
    ],
  };
  const rows = await clientOf().conversation.findMany({
    where: { AND: [{ lastMessageAt: { not: null } }, matching(search), after ?? {}] },
    orderBy: [{ lastMessageAt: "desc" }, { id: "asc" }],
    take: search.limit,
    select: shown,
  });
  return rows.map(toStored);
}

/** Those whose window is open at `now`, soonest closing first. */
export async function listByWindowEnd(search: Search, now: Date): Promise<StoredConversation[]> {
  const after = search.after && {
    OR: [
      { windowEndsAt: { gt: search.after.at } },
      { windowEndsAt: search.after.at, id: { gt: search.after.id } },
    ],
  };
  const rows = await clientOf().conversation.findMany({
    where: { AND: [{ windowEndsAt: { gt: now } }, matching(search), after ?? {}] },
    orderBy: [{ windowEndsAt: "asc" }, { id: "asc" }],
    take: search.limit,
    select: shown,
  });
  return rows.map(toStored);
}

function matching({ q, channelId }: Search): Prisma.ConversationWhereInput {
  const digits = q.replace(/[\s()+-]/g, "");
  const names: Prisma.CustomerWhereInput[] = [
    { name: { contains: escapeLike(q), mode: "insensitive" } },
    { username: { contains: escapeLike(q.replace(/^@/, "")), mode: "insensitive" } },
    ...(/^\d{3,}$/.test(digits) ? [{ waId: { contains: digits } }] : []),
  ];
  return { ...(channelId ? { channelId } : {}), ...(q ? { customer: { OR: names } } : {}) };
}
