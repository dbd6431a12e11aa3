import "server-only";
import { findConversation } from "@/lib/conversations/server/conversation-store";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";

/** Whom the composer is opened for; null when there is no such conversation. */
export async function findRecipient(
  staff: StaffDto,
  conversationId: string,
): Promise<ComposerRecipient | null> {
  requirePermission(staff, "conversations.read");
  const conversation = await findConversation(conversationId);
  if (!conversation) return null;
  const { id, channelId, customer, windowEndsAt } = conversation;
  return { id, channelId, customer, windowEndsAt };
}
