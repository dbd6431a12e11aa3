import type { Dialog360Request } from "./dialog360-request";
import { captionMaxLength } from "./limits";
import { type MediaSource, mediaReference } from "./media-source";
import { requireLength } from "./require-limit";

export type OutgoingMediaKind = "image" | "video" | "audio" | "document" | "sticker";

export interface MediaRequestInput {
  kind: OutgoingMediaKind;
  source: MediaSource;
  /** Of images, videos and documents. Empty or null leaves it out. */
  caption?: string | null;
  /** Of documents. */
  fileName?: string | null;
}

const captioned: ReadonlySet<OutgoingMediaKind> = new Set(["image", "video", "document"]);

/** A file; throws a RangeError for a caption or file name where the kind has none. Source: 360dialog.md §2.4. */
export function buildMedia({ kind, source, caption, fileName }: MediaRequestInput): Dialog360Request {
  if (caption && !captioned.has(kind)) throw new RangeError(`${kind} takes no caption`);
  if (fileName && kind !== "document") throw new RangeError(`${kind} takes no file name`);
  return {
    type: kind,
    [kind]: {
      ...mediaReference(source),
      ...(caption ? { caption: requireLength("caption", caption, 1, captionMaxLength) } : {}),
      ...(fileName ? { filename: fileName } : {}),
    },
  };
}
