import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { idOf, memberOf, textOf } from "./wire-value";

type MediaKind = Extract<Dialog360MessageBody, { type: "media" }>["mediaKind"];

/** The on-premise client names a voice message by a type of its own. */
const kindsByType: Readonly<Record<string, MediaKind>> = {
  image: "image",
  video: "video",
  audio: "audio",
  voice: "audio",
  document: "document",
  sticker: "sticker",
};

export const mediaTypes = Object.keys(kindsByType);

/**
 * A file, by its id. A `url` beside it is left alone: files are fetched by id, through 360dialog's host
 * and with the number's key (360dialog.md §1.2, §2.4).
 */
export function readMediaBody(message: unknown, type: string): Dialog360MessageBody | null {
  const mediaKind = kindsByType[type];
  if (!mediaKind) return null;
  const media = memberOf(message, type);
  return {
    type: "media",
    mediaKind,
    vendorMediaId: idOf(memberOf(media, "id")),
    mediaType: textOf(memberOf(media, "mime_type")) || null,
    sha256: textOf(memberOf(media, "sha256")) || null,
    caption: textOf(memberOf(media, "caption")) || null,
    fileName: textOf(memberOf(media, "filename")) || null,
    isVoice: type === "voice" || memberOf(media, "voice") === true,
    isAnimated: memberOf(media, "animated") === true,
  };
}
