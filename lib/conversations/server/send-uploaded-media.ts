import "server-only";
import type { MediaReplyInput, MessageDto } from "@/lib/conversations/contract";
import { mediaMaxBytes } from "@/lib/conversations/media-rules";
import { openTicket } from "@/lib/server/upload-ticket";
import { AppError, isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findUploadedMedia, readMedia } from "./media-files";
import { findMessage } from "./message-store";
import { hasMedia } from "./own-media-store";
import { queueMedia } from "./queue-media";
import { removeUnheldMedia } from "./remove-unheld-media";
import { refusedMedia, requireSendable, requireSize } from "./require-sendable";

/**
 * As `sendMedia`, for a file that the browser has put into the store by itself: it is judged there by its
 * size and bytes as any other. Throws as that does; `conflict` when the file is another message's already,
 * `invalid_input` for a ticket of somebody else's or of a file that is not there.
 */
export async function sendUploadedMedia(
  staff: StaffDto,
  conversationId: string,
  { ticket, ...reply }: MediaReplyInput & { ticket: string },
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  const wanted = { purpose: "message", staffId: staff.id, subjectId: conversationId } as const;
  const { fileId: id, mediaType: declaredType } = openTicket(ticket, wanted, now);
  if (await hasMedia(id)) return answerAgain(reply.id, id);
  const uploaded = await findUploadedMedia(id);
  if (!uploaded) throw refusedMedia("file", "not_uploaded");
  const { byteSize, place } = uploaded;
  try {
    if (byteSize > mediaMaxBytes) requireSize(byteSize, declaredType);
    const bytes = await readMedia({ id, byteSize, blobUrl: place.blobUrl });
    const { kind, mediaType } = requireSendable({ declaredType, bytes });
    return await queueMedia(staff, conversationId, reply, { id, kind, mediaType, byteSize, place }, now);
  } catch (error) {
    const mayTryAgain = !isAppError(error) || error.code === "unavailable";
    if (!mayTryAgain) await removeUnheldMedia(id, place);
    throw error;
  }
}

async function answerAgain(messageId: string, mediaId: string): Promise<MessageDto> {
  const found = await findMessage(messageId);
  if (found?.message.media?.id === mediaId) return found.message;
  throw new AppError("conflict", "This file belongs to another message already.");
}
