import { fitsType } from "@/simulator/media/media-kinds";
import type { MediaContent, MediaType } from "@/simulator/state/chat-content";
import type { AnyHeader } from "./schema-parts";
import type { Sendable, Shelf } from "./sendable-content";

type SentFile = {
  id?: string | undefined;
  link?: string | undefined;
  caption?: string | undefined;
  filename?: string | undefined;
  voice?: boolean | undefined;
};

/** What a file becomes on the phone; a file by id must be there and of a fitting kind. */
export function fileContent(shelf: Shelf, mediaType: MediaType, file: SentFile): Sendable {
  const { id, link, caption, filename, voice } = file;
  const record = id === undefined ? undefined : shelf.mediaOf(id);
  if (id !== undefined && !record) {
    return {
      ok: false,
      refusal: { code: 131053, details: `Media with id ${id} was not found or has expired.` },
    };
  }
  if (record && !fitsType(mediaType, record.mimeType)) {
    const details = `Media of type ${record.mimeType} cannot be sent as ${mediaType}.`;
    return { ok: false, refusal: { code: 131053, details } };
  }
  const content: MediaContent = {
    kind: "media",
    mediaType,
    mediaId: id,
    link,
    mimeType: record?.mimeType,
    caption,
    filename: filename ?? record?.filename,
    isVoice: voice,
  };
  return { ok: true, content, unknownIds: [] };
}

export type HeaderReading =
  | { ok: true; header: { text?: string | undefined; media?: MediaContent | undefined } | undefined }
  | Extract<Sendable, { ok: false }>;

export function headerContent(shelf: Shelf, header: AnyHeader | undefined): HeaderReading {
  if (header === undefined) return { ok: true, header: undefined };
  if (header.type === "text") return { ok: true, header: { text: header.text } };
  const file =
    header.type === "image" ? header.image : header.type === "video" ? header.video : header.document;
  const reading = fileContent(shelf, header.type, file);
  if (!reading.ok) return reading;
  return { ok: true, header: { media: reading.content.kind === "media" ? reading.content : undefined } };
}
