import "server-only";
import { findConversations } from "@/lib/conversations/server/conversation-store";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import type { DraftRecipientsInput } from "@/lib/product-messages/draft-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";

/** What is known now of those whom a draft is for, such as when their window ends; unknown ones are left out. */
export async function listDraftRecipients(
  staff: StaffDto,
  { conversationIds }: DraftRecipientsInput,
): Promise<ComposerRecipient[]> {
  requirePermission(staff, "productMessages.send");
  const found = await findConversations(conversationIds);
  return found.map(({ id, channelId, customer, windowEndsAt }) => ({
    id,
    channelId,
    customer,
    windowEndsAt,
  }));
}
