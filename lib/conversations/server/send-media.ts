import "server-only";
import type { MediaReplyInput, MessageDto } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { putMedia } from "./media-files";
import { queueMedia } from "./queue-media";
import { refusedMedia, requireSendable } from "./require-sendable";

/**
 * Queues a file to the customer; repeated with the same id it answers with the first one. What the file is
 * its bytes say. Throws `not_found`, `window_closed`, `conflict`, `too_large`, `unavailable`, or `invalid_input` for what
 * WhatsApp does not take.
 */
export async function sendMedia(
  staff: StaffDto,
  conversationId: string,
  reply: MediaReplyInput,
  file: { declaredType: string | null; bytes: Uint8Array },
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  const { kind, mediaType } = requireSendable(file);
  if (reply.caption !== null && kind === "audio") throw refusedMedia("caption", "not_with_audio");
  const id = newId();
  const byteSize = file.bytes.byteLength;
  // Before the transaction, which must not wait for a store elsewhere.
  const place = await putMedia(id, mediaType, file.bytes);
  return queueMedia(staff, conversationId, reply, { id, kind, mediaType, byteSize, place }, now);
}
