import { z } from "zod";
import { messageLimits as limits } from "./message-limits";
import { addressed, captionedFile, idSchema, namedFile, plainFile, upTo } from "./schema-parts";

/** The messages without `interactive`: text, files, places, cards, reactions (360dialog.md §2.4, §7). */

export const textSchema = z.strictObject({
  ...addressed,
  type: z.literal("text"),
  text: z.strictObject({ body: upTo(limits.textBody), preview_url: z.boolean().optional() }),
});

export const imageSchema = z.strictObject({ ...addressed, type: z.literal("image"), image: captionedFile });
export const videoSchema = z.strictObject({ ...addressed, type: z.literal("video"), video: captionedFile });
export const audioSchema = z.strictObject({ ...addressed, type: z.literal("audio"), audio: plainFile });
export const stickerSchema = z.strictObject({ ...addressed, type: z.literal("sticker"), sticker: plainFile });
export const documentSchema = z.strictObject({
  ...addressed,
  type: z.literal("document"),
  document: namedFile,
});

// Numbers in Meta's samples, text in one client's types (360dialog.md §2.4).
const degrees = (most: number) =>
  z
    .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
    .transform(Number)
    .pipe(z.number().min(-most).max(most));

export const locationSchema = z.strictObject({
  ...addressed,
  type: z.literal("location"),
  location: z.strictObject({
    latitude: degrees(90),
    longitude: degrees(180),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
});

const card = z.looseObject({
  name: z.looseObject({ formatted_name: z.string().min(1) }),
  phones: z.array(z.looseObject({ phone: z.string().optional() })).optional(),
});

export const contactsSchema = z.strictObject({
  ...addressed,
  type: z.literal("contacts"),
  contacts: z.array(card).min(1),
});

/** An empty emoji takes the reaction back. */
export const reactionSchema = z.strictObject({
  ...addressed,
  type: z.literal("reaction"),
  reaction: z.strictObject({ message_id: idSchema, emoji: z.string().max(32) }),
});
