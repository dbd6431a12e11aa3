import "server-only";
import type { ConversationDto } from "@/lib/conversations/contract";
import type { StoredConversation } from "./conversation-store";
import { findLastMessages } from "./thread-store";

export async function toConversationDtos(conversations: StoredConversation[]): Promise<ConversationDto[]> {
  if (conversations.length === 0) return [];
  const lastMessages = await findLastMessages(conversations.map(({ id }) => id));
  return conversations.map((conversation) => ({
    ...conversation,
    lastMessage: lastMessages.get(conversation.id) ?? null,
  }));
}
