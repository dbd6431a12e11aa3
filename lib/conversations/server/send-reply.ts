import "server-only";
import type { MessageDto, ReplyInput } from "@/lib/conversations/contract";
import { buildText } from "@/lib/dialog360/build-text";
import { quoting } from "@/lib/dialog360/quoting";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getWamid } from "./get-wamid";
import { sendInWindow } from "./queue-in-window";

/**
 * Queues a text to the customer, on its own or quoting a message of the conversation; repeated with the
 * same id it answers with the first one. Throws `not_found`, `window_closed`, or `conflict` when the id
 * belongs to another conversation.
 */
export async function sendReply(
  staff: StaffDto,
  conversationId: string,
  { id, text, quotedMessageId }: ReplyInput,
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  return sendInWindow(
    { id, conversationId },
    async (tx) => {
      const contextWamid = quotedMessageId ? await getWamid(tx, conversationId, quotedMessageId) : null;
      const request = buildText(text);
      return {
        content: { kind: "text", text, product: null },
        request: contextWamid === null ? request : quoting(request, contextWamid),
        contextWamid,
        sentById: staff.id,
      };
    },
    now,
  );
}
