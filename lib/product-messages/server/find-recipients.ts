import "server-only";
import {
  findConversations,
  findConversationsOf,
  type StoredConversation,
} from "@/lib/conversations/server/conversation-store";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import type { StaffDto } from "@/lib/staff/contract";
import { findDraftRow } from "./draft-store";

export interface FoundRecipient {
  /** As it was asked for. */
  id: string;
  conversation: StoredConversation | null;
}

/**
 * Those a message is for, each once, in the order they were chosen in. A conversation is gone when its
 * customer was merged into another; then the one they have now is found by what the draft knew of them.
 */
export async function findRecipients(
  staff: StaffDto,
  { conversationIds, draftId }: { conversationIds: readonly string[]; draftId?: string | undefined },
): Promise<FoundRecipient[]> {
  const ids = [...new Set(conversationIds)];
  const found = new Map((await findConversations(ids)).map((own) => [own.id, own]));
  if (found.size < ids.length && draftId !== undefined) {
    const row = await findDraftRow({ id: draftId, staffId: staff.id });
    const gone = row?.draft.recipients.filter(({ id }) => ids.includes(id) && !found.has(id)) ?? [];
    for (const recipient of gone) {
      const merged = await findMerged(recipient);
      if (merged) found.set(recipient.id, merged);
    }
  }
  return ids.map((id) => ({ id, conversation: found.get(id) ?? null }));
}

/** Null where the two ids of a customer lead to two people. */
async function findMerged({ channelId, customer }: ComposerRecipient): Promise<StoredConversation | null> {
  const [merged, another] = await findConversationsOf(channelId, customer);
  return merged && !another ? merged : null;
}
