import "server-only";
import type { ConversationDto } from "@/lib/conversations/contract";
import { AppError } from "@/lib/shared/app-error";
import { findConversation } from "./conversation-store";
import { toConversationDtos } from "./to-conversation-dtos";

/** Throws `not_found`. */
export async function getConversation(id: string): Promise<ConversationDto> {
  const found = await findConversation(id);
  const [conversation] = found ? await toConversationDtos([found]) : [];
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  return conversation;
}
