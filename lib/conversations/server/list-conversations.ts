import "server-only";
import type { ConversationDto, ConversationListQuery } from "@/lib/conversations/contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listByLastMessage, listByWindowEnd, type StoredConversation } from "./conversation-store";
import { toConversationDtos } from "./to-conversation-dtos";

/** Newest first, or with `window: "open"` those that may be written to, soonest closing first. */
export async function listConversations(
  staff: StaffDto,
  query: ConversationListQuery,
  now = new Date(),
): Promise<Page<ConversationDto>> {
  requirePermission(staff, "conversations.read");
  const { window, cursor, limit, q, channelId } = query;
  const search = {
    q,
    limit: limit + 1,
    after: cursor ? readCursor(cursor) : null,
    ...(channelId ? { channelId } : {}),
  };
  const found = window === "open" ? await listByWindowEnd(search, now) : await listByLastMessage(search);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items: await toConversationDtos(shown), nextCursor: last ? cursorAfter(last, window) : null };
}

function cursorAfter(last: StoredConversation, window: ConversationListQuery["window"]): string | null {
  const at = window === "open" ? last.windowEndsAt : last.lastMessageAt;
  return at && writeCursor({ at: new Date(at), id: last.id });
}
