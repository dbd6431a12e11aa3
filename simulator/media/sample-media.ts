import type { MediaType } from "@/simulator/state/chat-content";
import { silentVoiceNote } from "./silent-voice-note";

export type MediaBytes = { bytes: Buffer; mimeType: string };

/** A small real file of each type, for a test that does not care which. */
export function sampleMedia(type: Exclude<MediaType, "image">): MediaBytes {
  return samples[type]();
}

const samples: Record<Exclude<MediaType, "image">, () => MediaBytes> = {
  audio: () => ({ bytes: silentVoiceNote(4), mimeType: "audio/ogg; codecs=opus" }),
  video: () => ({ bytes: emptyMovie, mimeType: "video/mp4" }),
  document: () => ({ bytes: Buffer.from(onePage), mimeType: "application/pdf" }),
  sticker: () => ({ bytes: Buffer.from(dotWebp, "base64"), mimeType: "image/webp" }),
};

const dotWebp = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

const emptyMovie = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypmp42"),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from("mp42isom"),
  Buffer.from([0, 0, 0, 8]),
  Buffer.from("mdat"),
]);

const onePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 52>>stream
BT /F1 18 Tf 30 120 Td (Shopping list) Tj ET       
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF
`;
