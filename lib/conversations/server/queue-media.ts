import "server-only";
import type { MediaReplyInput, MessageDto } from "@/lib/conversations/contract";
import { buildMedia } from "@/lib/dialog360/build-media";
import { quoting } from "@/lib/dialog360/quoting";
import { inTransaction } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError, isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { findConversation } from "./conversation-store";
import { getWamid } from "./get-wamid";
import type { MediaPlace } from "./media-files";
import { findMessage, setMessageMedia } from "./message-store";
import { hasMedia, insertOwnMedia } from "./own-media-store";
import { queueInWindow } from "./queue-in-window";
import { removeUnheldMedia } from "./remove-unheld-media";
import { refusedMedia, type SendableFile } from "./require-sendable";

export interface PlacedFile extends SendableFile {
  id: string;
  byteSize: number;
  place: MediaPlace;
}

/**
 * Queues a file that has its place; repeated with the same message id it answers with the first one. Of a
 * file that no message came to hold the bytes are taken away. Throws `not_found`, `window_closed`,
 * `conflict`, or `invalid_input`.
 */
export async function queueMedia(
  staff: StaffDto,
  conversationId: string,
  { id, caption, fileName, quotedMessageId }: MediaReplyInput,
  { id: mediaId, kind, mediaType, byteSize, place }: PlacedFile,
  now: Date,
): Promise<MessageDto> {
  let isKept = false;
  const message = await retryConflicts(() =>
    inTransaction(async (tx) => {
      isKept = false;
      if (caption !== null && kind === "audio") throw refusedMedia("caption", "not_with_audio");
      const conversation = await findConversation(conversationId, tx);
      if (!conversation) throw new AppError("not_found", "There is no such conversation.");
      const { channelId } = conversation;
      const queued = await queueInWindow(
        tx,
        { id, conversationId },
        async () => {
          if (await hasMedia(mediaId, tx)) throw new AppError("conflict", "Another message has this file.");
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
    if (isAppError(error)) await removeUnheldMedia(mediaId, place);
    throw error;
  });
  if (!isKept) await removeUnheldMedia(mediaId, place);
  return message;
}
