import "server-only";
import type { MessageState } from "@/lib/conversations/contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export interface HeldMessage {
  id: string;
  conversationId: string;
  state: MessageState;
  productMessageId: string;
  draftId: string | null;
  createdById: string | null;
}

/**
 * The messages of a product message and of the others of its draft and press, in this transaction's hands: the
 * outbox passes by what it finds locked, and claims nothing that has changed since.
 */
export async function lockMessagesOfDraft(tx: Tx, productMessageId: string): Promise<HeldMessage[]> {
  return clientOf(tx).$queryRaw<HeldMessage[]>`
    SELECT message."id", message."conversationId", message."state"::text AS "state",
      sent."id" AS "productMessageId", sent."draftId", sent."createdById"
    FROM "ProductMessage" AS wanted
    JOIN "ProductMessage" AS sent ON sent."id" = wanted."id" OR sent."draftId" = wanted."draftId"
      -- What one press sends is stored at one moment.
      AND sent."createdAt" = wanted."createdAt"
    JOIN "Message" AS message ON message."productMessageId" = sent."id"
    WHERE wanted."id" = ${productMessageId}::uuid
    ORDER BY message."id"
    FOR NO KEY UPDATE OF message`;
}

/** What is locked and queued cannot have been sent. */
export async function takeBackMessages(tx: Tx, ids: readonly string[]): Promise<void> {
  await clientOf(tx).message.updateMany({
    where: { id: { in: [...ids] }, state: "queued" },
    data: { state: "taken_back" },
  });
}
