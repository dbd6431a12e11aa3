/** Bytes at an offset that only files of this type begin with. Order matters: the first match counts. */
const signatures: { mediaType: string; parts: [offset: number, bytes: string][] }[] = [
  { mediaType: "image/jpeg", parts: [[0, "\xff\xd8\xff"]] },
  { mediaType: "image/png", parts: [[0, "\x89PNG\r\n\x1a\n"]] },
  { mediaType: "image/gif", parts: [[0, "GIF8"]] },
  {
    mediaType: "image/webp",
    parts: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
  { mediaType: "audio/mp4", parts: [[4, "ftypM4A"]] },
  { mediaType: "video/3gpp", parts: [[4, "ftyp3g"]] },
  { mediaType: "image/heic", parts: [[4, "ftyphei"]] },
  { mediaType: "image/avif", parts: [[4, "ftypavi"]] },
  { mediaType: "video/quicktime", parts: [[4, "ftypqt"]] },
  { mediaType: "video/mp4", parts: [[4, "ftyp"]] },
  { mediaType: "audio/ogg", parts: [[0, "OggS"]] },
  { mediaType: "audio/amr", parts: [[0, "#!AMR"]] },
  { mediaType: "audio/mpeg", parts: [[0, "ID3"]] },
  { mediaType: "audio/aac", parts: [[0, "\xff\xf1"]] },
  { mediaType: "audio/aac", parts: [[0, "\xff\xf9"]] },
  { mediaType: "audio/mpeg", parts: [[0, "\xff\xfb"]] },
  { mediaType: "audio/mpeg", parts: [[0, "\xff\xf3"]] },
  { mediaType: "audio/mpeg", parts: [[0, "\xff\xf2"]] },
  { mediaType: "application/pdf", parts: [[0, "%PDF-"]] },
  { mediaType: "application/zip", parts: [[0, "PK\x03\x04"]] },
  { mediaType: "application/x-cfb", parts: [[0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]] },
];

/** What a file is by its first bytes, whatever anyone says of it; null when they name no type we know. */
export function sniffMedia(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const match = signatures.find(({ parts }) =>
    parts.every(([offset, text]) => head.startsWith(text, offset)),
  );
  return match?.mediaType ?? null;
}
