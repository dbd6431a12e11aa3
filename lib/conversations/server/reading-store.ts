import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** The customer's newest message that WhatsApp named, or with `isUnread` only while something is unread. */
export async function findNewestInbound(
  conversationId: string,
  { isUnread = false, tx }: { isUnread?: boolean; tx?: Tx } = {},
): Promise<{ id: string } | null> {
  return clientOf(tx).message.findFirst({
    where: {
      conversationId,
      direction: "inbound",
      wamid: { not: null },
      ...(isUnread && { conversation: { unreadCount: { gt: 0 } } }),
    },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
}

export async function findReceived(messageId: string): Promise<{ channelId: string; wamid: string } | null> {
  const row = await clientOf().message.findUnique({
    where: { id: messageId },
    select: { channelId: true, wamid: true },
  });
  return row?.wamid ? { channelId: row.channelId, wamid: row.wamid } : null;
}
