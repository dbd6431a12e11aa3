import "server-only";
import { mediaMaxBytesOf, type SendableKind, sendableMedia } from "@/lib/conversations/media-rules";
import { AppError } from "@/lib/shared/app-error";

export interface SendableFile {
  kind: SendableKind;
  mediaType: string;
}

/** What a file is by its bytes. Throws `too_large`, or `invalid_input` for what WhatsApp does not take. */
export function requireSendable({
  declaredType,
  bytes,
}: {
  declaredType: string | null;
  bytes: Uint8Array;
}): SendableFile {
  if (bytes.byteLength === 0) throw refusedMedia("file", "empty");
  const sendable = sendableMedia(bytes, declaredType);
  if (!sendable) throw refusedMedia("file", "type");
  requireSize(bytes.byteLength, sendable.mediaType);
  return sendable;
}

/** Throws `too_large` for more bytes than a file of this type may have. */
export function requireSize(byteSize: number, mediaType: string): void {
  const max = mediaMaxBytesOf(mediaType);
  if (byteSize <= max) return;
  const fields = [{ path: "file", problem: "too_large", values: { maxMegabytes: max / 1024 / 1024 } }];
  throw new AppError("too_large", `A file of this kind may have ${max} bytes.`, { fields });
}

export function refusedMedia(path: string, problem: string): AppError {
  return new AppError("invalid_input", `This file cannot be sent: ${problem}.`, {
    fields: [{ path, problem }],
  });
}
