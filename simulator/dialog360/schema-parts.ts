import { z } from "zod";
import { messageLimits as limits } from "./message-limits";

export const upTo = (length: number) => z.string().min(1).max(length);
export const idSchema = z.string().min(1);

export const addressed = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual").optional(),
  to: idSchema.optional(),
  recipient: idSchema.optional(),
  context: z.strictObject({ message_id: idSchema }).optional(),
  biz_opaque_callback_data: z.string().max(limits.callbackData).optional(),
};

export const body = z.strictObject({ text: upTo(limits.body) });
export const footer = z.strictObject({ text: upTo(limits.footer) });
export const textHeader = z.strictObject({ type: z.literal("text"), text: upTo(limits.header) });

// A file is named by its id or by where it is, never by both.
const fileFields = { id: idSchema.optional(), link: z.url({ protocol: /^https?$/ }).optional() };
const named = { ...fileFields, caption: z.string().max(limits.caption).optional() };

function oneOfTwo(file: { id?: string | undefined; link?: string | undefined }, context: z.RefinementCtx) {
  if ((file.id === undefined) !== (file.link === undefined)) return;
  const message = "needs either id or link";
  context.addIssue({ code: "custom", params: { vendorCode: 131008 }, message });
}

export const plainFile = z
  .strictObject({ ...fileFields, voice: z.boolean().optional() })
  .superRefine(oneOfTwo);
export const captionedFile = z.strictObject(named).superRefine(oneOfTwo);
export const namedFile = z.strictObject({ ...named, filename: z.string().optional() }).superRefine(oneOfTwo);

export const anyHeader = z.discriminatedUnion("type", [
  textHeader,
  z.strictObject({ type: z.literal("image"), image: captionedFile }),
  z.strictObject({ type: z.literal("video"), video: captionedFile }),
  z.strictObject({ type: z.literal("document"), document: namedFile }),
]);
export type AnyHeader = z.infer<typeof anyHeader>;

export function interactive<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...addressed, type: z.literal("interactive"), interactive: z.strictObject(shape) });
}

/** Every value of a list only once; `message` ends the vendor's sentence. */
export function unique<Item>(keyOf: (item: Item) => unknown, message: string) {
  return (items: readonly Item[], context: z.RefinementCtx) => {
    if (new Set(items.map(keyOf)).size < items.length) context.addIssue({ code: "custom", message });
  };
}
