import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** For each of a customer's conversations, the other customer's on the same number, or null. */
export async function pairConversations(
  tx: Tx,
  fromCustomerId: string,
  toCustomerId: string,
): Promise<{ fromId: string; toId: string | null }[]> {
  return clientOf(tx).$queryRaw`
    SELECT mine."id" AS "fromId", theirs."id" AS "toId" FROM "Conversation" AS mine
    LEFT JOIN "Conversation" AS theirs ON theirs."channelId" = mine."channelId" AND theirs."customerId" = ${toCustomerId}::uuid
    WHERE mine."customerId" = ${fromCustomerId}::uuid ORDER BY mine."id"`;
}

export async function giveConversation(tx: Tx, id: string, toCustomerId: string): Promise<void> {
  await clientOf(tx).conversation.update({
    where: { id },
    data: { customerId: toCustomerId },
    select: { id: true },
  });
}

/**
 * Pours one conversation into another of the same number and removes it. Both are locked first, so that
 * no message can be put into the one that goes while it is emptied.
 */
export async function mergeConversation(tx: Tx, fromId: string, toId: string): Promise<void> {
  const client = clientOf(tx);
  await client.$queryRaw`
    SELECT 1 FROM "Conversation" WHERE "id" IN (${fromId}::uuid, ${toId}::uuid) ORDER BY "id" FOR UPDATE`;
  await client.message.updateMany({ where: { conversationId: fromId }, data: { conversationId: toId } });
  await client.$executeRaw`
    UPDATE "Conversation" AS kept SET
      "windowEndsAt" = GREATEST(kept."windowEndsAt", gone."windowEndsAt"),
      "lastInboundAt" = GREATEST(kept."lastInboundAt", gone."lastInboundAt"),
      "lastMessageAt" = GREATEST(kept."lastMessageAt", gone."lastMessageAt"),
      "unreadCount" = kept."unreadCount" + gone."unreadCount",
      "readUpTo" = LEAST(kept."readUpTo", gone."readUpTo"),
      "assigneeId" = COALESCE(kept."assigneeId", gone."assigneeId"),
      "pairBusyUntil" = GREATEST(kept."pairBusyUntil", gone."pairBusyUntil"),
      "updatedAt" = now()
    FROM "Conversation" AS gone WHERE kept."id" = ${toId}::uuid AND gone."id" = ${fromId}::uuid`;
  await client.conversation.delete({ where: { id: fromId }, select: { id: true } });
}
