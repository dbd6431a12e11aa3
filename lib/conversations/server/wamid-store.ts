import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** Null when the conversation has no such message, or the vendor has not named it yet. */
export async function findWamid(conversationId: string, messageId: string, tx?: Tx): Promise<string | null> {
  const row = await clientOf(tx).message.findFirst({
    where: { id: messageId, conversationId },
    select: { wamid: true },
  });
  return row?.wamid ?? null;
}
