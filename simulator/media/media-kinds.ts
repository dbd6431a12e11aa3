import type { MediaType } from "@/simulator/state/chat-content";

const mb = 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument.";

// Kinds and sizes as Meta's media table has them; recalled, no source at hand.
const rules: Record<MediaType, { mimeTypes: readonly string[]; most: number }> = {
  image: { mimeTypes: ["image/jpeg", "image/png"], most: 5 * mb },
  video: { mimeTypes: ["video/mp4", "video/3gpp"], most: 16 * mb },
  audio: {
    mimeTypes: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"],
    most: 16 * mb,
  },
  sticker: { mimeTypes: ["image/webp"], most: 500 * 1024 },
  document: {
    mimeTypes: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      `${office}wordprocessingml.document`,
      `${office}spreadsheetml.sheet`,
      `${office}presentationml.presentation`,
    ],
    most: 100 * mb,
  },
};

const bare = (mimeType: string) => mimeType.split(";")[0]?.trim().toLowerCase() ?? "";

/** Any file may go as a document; the others take their own kinds alone. */
export function fitsType(type: MediaType, mimeType: string): boolean {
  return type === "document" || rules[type].mimeTypes.includes(bare(mimeType));
}

/** What an upload of this kind may weigh; undefined is a kind that is not taken. */
export function mostBytes(mimeType: string): number | undefined {
  return Object.values(rules).find((rule) => rule.mimeTypes.includes(bare(mimeType)))?.most;
}
