import "server-only";
import type { MessageDto, ReactionInput } from "@/lib/conversations/contract";
import { buildReaction } from "@/lib/dialog360/build-reaction";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getWamid } from "./get-wamid";
import { sendInWindow } from "./queue-in-window";

/**
 * Queues an emoji at a message of the conversation, or with null takes ours away; repeated with the same
 * id it answers with the first one. Throws as `sendReply` does.
 */
export async function sendReaction(
  staff: StaffDto,
  conversationId: string,
  { id, messageId, emoji }: ReactionInput,
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  return sendInWindow(
    { id, conversationId },
    async (tx) => {
      const contextWamid = await getWamid(tx, conversationId, messageId);
      return {
        content: { kind: "reaction", emoji },
        request: buildReaction(contextWamid, emoji),
        contextWamid,
        sentById: staff.id,
      };
    },
    now,
  );
}
