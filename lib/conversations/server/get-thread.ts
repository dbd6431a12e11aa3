import "server-only";
import type { ThreadDto } from "@/lib/conversations/contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getConversation } from "./get-conversation";
import { listMessages } from "./thread-store";

const pageLength = 50;

/** The newest messages of a conversation, or those before `cursor`; oldest first. Throws `not_found`. */
export async function getThread(
  staff: StaffDto,
  conversationId: string,
  { cursor }: { cursor?: string },
): Promise<ThreadDto> {
  requirePermission(staff, "conversations.read");
  const before = cursor ? readCursor(cursor) : null;
  const conversation = await getConversation(conversationId);
  const newestFirst = await listMessages(conversationId, pageLength + 1, before);
  const shown = newestFirst.slice(0, pageLength);
  const oldest = newestFirst.length > pageLength ? shown.at(-1) : undefined;
  return {
    conversation,
    messages: shown.toReversed(),
    olderCursor: oldest ? writeCursor({ at: new Date(oldest.occurredAt), id: oldest.id }) : null,
  };
}
