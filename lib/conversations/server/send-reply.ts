import "server-only";
import type { MessageDto, ReplyInput } from "@/lib/conversations/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { buildText } from "@/lib/dialog360/build-text";
import { inTransaction } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findConversation } from "./conversation-store";
import { findMessage } from "./message-store";
import { queueMessage } from "./queue-message";

/**
 * Queues a text to the customer; repeated with the same id it answers with the first one.
 * Throws `not_found`, `window_closed`, or `conflict` when the id belongs to another conversation.
 */
export async function sendReply(
  staff: StaffDto,
  conversationId: string,
  { id, text }: ReplyInput,
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  return inTransaction(async (tx) => {
    const conversation = await findConversation(conversationId, tx);
    if (!conversation) throw new AppError("not_found", "There is no such conversation.");
    // Before the window is looked at: a repeated request must not fail because it closed in between.
    const isRepeated = (await findMessage(id, tx)) !== null;
    if (!isRepeated) {
      if (!readServiceWindow(conversation.windowEndsAt, now).isOpen) {
        throw new AppError("window_closed", "The customer's last message is more than 24 hours old.");
      }
      const content = { kind: "text", text, product: null } as const;
      await queueMessage(
        tx,
        { id, conversationId, content, request: buildText(text), sentById: staff.id },
        now,
      );
    }
    const sent = await findMessage(id, tx);
    if (sent?.conversationId !== conversationId)
      throw new AppError("conflict", "This id belongs to another message.");
    return sent.message;
  });
}
