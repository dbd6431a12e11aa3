import { sniffMedia } from "./sniff-media";

const megabyte = 1024 * 1024;
/** Ours, below WhatsApp's 100 MB for documents: files stand in the database. */
export const mediaMaxBytes = 25 * megabyte;

/** Meta's limits by kind: images 5 MB, audio and video 16 MB. Recalled from Meta's media page, 2026-11-25. */
export function mediaMaxBytesOf(mediaType: string | null): number {
  const family = familyOf(mediaType);
  if (family === "image") return 5 * megabyte;
  return family === "audio" || family === "video" ? 16 * megabyte : mediaMaxBytes;
}

const office = "application/vnd.openxmlformats-officedocument.";
/** What a document's container may be said to hold: its bytes do not tell these apart. */
const heldIn: Record<string, readonly string[]> = {
  "application/zip": [
    `${office}wordprocessingml.document`,
    `${office}spreadsheetml.sheet`,
    `${office}presentationml.presentation`,
  ],
  "application/x-cfb": ["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"],
};

/**
 * The type that a customer's file is kept under; null when it is no such thing as it was said to be.
 * A document may be anything: it is only ever offered as a download.
 */
export function receivedTypeOf(bytes: Uint8Array, declaredType: string | null): string | null {
  const declared = bareType(declaredType);
  const found = sniffMedia(bytes);
  const family = familyOf(declared);
  if (family === "image") return familyOf(found) === "image" ? found : null;
  if (family === "audio" || family === "video") {
    if (familyOf(found) !== "audio" && familyOf(found) !== "video") return null;
    // The same containers carry either.
    return familyOf(found) === family ? found : `${family}/${found?.split("/")[1]}`;
  }
  return documentTypeOf(found, declared) ?? found ?? "application/octet-stream";
}

export type SendableKind = "image" | "video" | "audio" | "document";

const sendable: Record<string, SendableKind> = {
  "image/jpeg": "image",
  "image/png": "image",
  "video/mp4": "video",
  "video/3gpp": "video",
  "audio/aac": "audio",
  "audio/mp4": "audio",
  "audio/mpeg": "audio",
  "audio/amr": "audio",
  "audio/ogg": "audio",
  "application/pdf": "document",
};

/** What a chooser offers: with it a phone hands over JPEG instead of its own format. */
export const sendableTypes = [...Object.keys(sendable), ...Object.values(heldIn).flat(), "text/plain"];

/** As what WhatsApp takes a file of ours; null for one that it does not take. */
export function sendableMedia(
  bytes: Uint8Array,
  declaredType: string | null,
): { kind: SendableKind; mediaType: string } | null {
  const declared = bareType(declaredType);
  const found = sniffMedia(bytes);
  const kind = found === null ? undefined : sendable[found];
  if (found !== null && kind) return { kind, mediaType: found };
  const held = documentTypeOf(found, declared);
  if (held !== null) return { kind: "document", mediaType: held };
  return found === null && declared === "text/plain" && isText(bytes)
    ? { kind: "document", mediaType: "text/plain" }
    : null;
}

function documentTypeOf(found: string | null, declared: string | null): string | null {
  if (found === null || declared === null) return null;
  return heldIn[found]?.includes(declared) ? declared : null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}

function bareType(mediaType: string | null): string | null {
  return mediaType?.split(";")[0]?.trim().toLowerCase() || null;
}

function familyOf(mediaType: string | null): string {
  return mediaType?.split("/")[0]?.trim().toLowerCase() ?? "";
}
