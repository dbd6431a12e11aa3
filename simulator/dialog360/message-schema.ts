import { z } from "zod";
import { messageLimits as limits } from "./message-limits";

const upTo = (length: number) => z.string().min(1).max(length);
const id = z.string().min(1);

const addressed = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual").optional(),
  to: id.optional(),
  recipient: id.optional(),
  context: z.strictObject({ message_id: id }).optional(),
  biz_opaque_callback_data: z.string().max(limits.callbackData).optional(),
};

const body = z.strictObject({ text: upTo(limits.body) });
const footer = z.strictObject({ text: upTo(limits.footer) });

export const textMessageSchema = z.strictObject({
  ...addressed,
  type: z.literal("text"),
  text: z.strictObject({ body: upTo(limits.textBody), preview_url: z.boolean().optional() }),
});

export const productMessageSchema = z.strictObject({
  ...addressed,
  type: z.literal("interactive"),
  interactive: z.strictObject({
    type: z.literal("product"),
    body: body.optional(),
    footer: footer.optional(),
    action: z.strictObject({ catalog_id: id, product_retailer_id: id }),
  }),
});

const section = z.strictObject({
  title: upTo(limits.sectionTitle).optional(),
  product_items: z.array(z.strictObject({ product_retailer_id: id })).min(1),
});

const sections = z
  .array(section)
  .min(1)
  .max(limits.sections)
  .superRefine((list, context) => {
    const untitled = list.findIndex((one) => one.title === undefined);
    if (list.length > 1 && untitled >= 0) {
      context.addIssue({
        code: "custom",
        params: { vendorCode: 131008 },
        path: [untitled, "title"],
        message: "is required when there is more than one section",
      });
    }
    const products = list.reduce((sum, one) => sum + one.product_items.length, 0);
    if (products > limits.products) {
      context.addIssue({
        code: "custom",
        params: { vendorCode: 131009 },
        message: `may hold at most ${limits.products} products in all sections together`,
      });
    }
  });

// A SKU may occur twice: 360dialog's own example repeats SKU-1 in two sections, and no rule forbids it.
export const productListMessageSchema = z.strictObject({
  ...addressed,
  type: z.literal("interactive"),
  interactive: z.strictObject({
    type: z.literal("product_list"),
    header: z.strictObject({ type: z.literal("text"), text: upTo(limits.header) }),
    body,
    footer: footer.optional(),
    action: z.strictObject({ catalog_id: id, sections }),
  }),
});

export const readCallSchema = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: id,
  typing_indicator: z.strictObject({ type: z.literal("text") }).optional(),
});

export type TextMessage = z.infer<typeof textMessageSchema>;
export type ProductMessage = z.infer<typeof productMessageSchema>;
export type ProductListMessage = z.infer<typeof productListMessageSchema>;
export type SendableMessage = TextMessage | ProductMessage | ProductListMessage;
export type ReadCall = z.infer<typeof readCallSchema>;
