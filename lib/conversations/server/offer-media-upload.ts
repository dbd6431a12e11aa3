import "server-only";
import { mediaMaxBytesOf, sendableTypes } from "@/lib/conversations/media-rules";
import { hasBlob } from "@/lib/server/blob-client";
import { sealTicket } from "@/lib/server/upload-ticket";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { UploadOfferDto, UploadRequest } from "@/lib/shared/upload-offer";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findConversation } from "./conversation-store";
import { mediaUpload } from "./media-files";
import { requireSize } from "./require-sendable";

/** A type that says nothing: what the file is its bytes will say. */
const anything = "application/octet-stream";

/**
 * Where the browser may put a file for this conversation by itself; none where files are kept in the
 * database. What is put there is no message yet: `sendUploadedMedia`. Throws `not_found` or `too_large`.
 */
export async function offerMediaUpload(
  staff: StaffDto,
  conversationId: string,
  { byteSize, mediaType: named }: UploadRequest,
  now = new Date(),
): Promise<UploadOfferDto> {
  requirePermission(staff, "conversations.reply");
  requireSize(byteSize, named);
  if (!hasBlob()) return { offer: null };
  if (!(await findConversation(conversationId)))
    throw new AppError("not_found", "There is no such conversation.");
  const mediaType = sendableTypes.includes(named) ? named : anything;
  const fileId = newId();
  const ticket = { fileId, purpose: "message", staffId: staff.id, subjectId: conversationId } as const;
  const upload = mediaUpload(fileId, mediaType, mediaMaxBytesOf(mediaType), now);
  return { offer: { ticket: sealTicket({ ...ticket, mediaType }, now), ...upload } };
}
