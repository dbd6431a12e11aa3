import "server-only";
import type { MediaReplyInput, MessageDto } from "@/lib/conversations/contract";
import { mediaMaxBytesOf, type SendableKind, sendableMedia } from "@/lib/conversations/media-rules";
import { buildMedia } from "@/lib/dialog360/build-media";
import { quoting } from "@/lib/dialog360/quoting";
import { inTransaction } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError, isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findConversation } from "./conversation-store";
import { getWamid } from "./get-wamid";
import { putMedia, removeMedia } from "./media-files";
import { findMessage, setMessageMedia } from "./message-store";
import { insertOwnMedia } from "./own-media-store";
import { queueInWindow } from "./queue-in-window";

/**
 * Queues a file to the customer; repeated with the same id it answers with the first one. What the file is
 * its bytes say. Throws `not_found`, `window_closed`, `conflict`, `too_large`, `unavailable`, or `invalid_input` for what
 * WhatsApp does not take.
 */
export async function sendMedia(
  staff: StaffDto,
  conversationId: string,
  { id, caption, fileName, quotedMessageId }: MediaReplyInput,
  file: { declaredType: string | null; bytes: Uint8Array },
  now = new Date(),
): Promise<MessageDto> {
  requirePermission(staff, "conversations.reply");
  const { kind, mediaType } = requireSendable(file);
  if (caption !== null && kind === "audio") throw refused("caption", "not_with_audio");
  const mediaId = newId();
  const byteSize = file.bytes.byteLength;
  // Before the transaction, which must not wait for a store elsewhere.
  const place = await putMedia(mediaId, mediaType, file.bytes);
  let isKept = false;
  const message = await retryConflicts(() =>
    inTransaction(async (tx) => {
      isKept = false;
      const conversation = await findConversation(conversationId, tx);
      if (!conversation) throw new AppError("not_found", "There is no such conversation.");
      const { channelId } = conversation;
      const queued = await queueInWindow(
        tx,
        { id, conversationId },
        async () => {
          await insertOwnMedia(tx, { id: mediaId, channelId, mediaType, fileName, byteSize, ...place });
          isKept = true;
          const contextWamid = quotedMessageId ? await getWamid(tx, conversationId, quotedMessageId) : null;
          const shownName = kind === "document" ? fileName : null;
          // Our own id until the outbox has the vendor's (prepare-media.ts).
          const request = buildMedia({ kind, source: { id: mediaId }, caption, fileName: shownName });
          return {
            content: {
              kind: "media",
              mediaKind: kind,
              caption,
              fileName: shownName,
              isVoice: false,
              isAnimated: false,
            },
            request: contextWamid === null ? request : quoting(request, contextWamid),
            contextWamid,
            sentById: staff.id,
          };
        },
        now,
      );
      if (!isKept) return queued;
      await setMessageMedia(tx, id, mediaId);
      return (await findMessage(id, tx))?.message ?? queued;
    }),
  ).catch(async (error: unknown) => {
    // Of any other error it is not certain that nothing was committed.
    if (isAppError(error)) await removeMedia(mediaId, place);
    throw error;
  });
  if (!isKept) await removeMedia(mediaId, place);
  return message;
}

function requireSendable({ declaredType, bytes }: { declaredType: string | null; bytes: Uint8Array }): {
  kind: SendableKind;
  mediaType: string;
} {
  if (bytes.byteLength === 0) throw refused("file", "empty");
  const sendable = sendableMedia(bytes, declaredType);
  if (!sendable) throw refused("file", "type");
  const max = mediaMaxBytesOf(sendable.mediaType);
  if (bytes.byteLength <= max) return sendable;
  const fields = [{ path: "file", problem: "too_large", values: { maxMegabytes: max / 1024 / 1024 } }];
  throw new AppError("too_large", `A file of this kind may have ${max} bytes.`, { fields });
}

function refused(path: string, problem: string): AppError {
  return new AppError("invalid_input", `This file cannot be sent: ${problem}.`, {
    fields: [{ path, problem }],
  });
}
