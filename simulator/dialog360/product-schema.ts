import { z } from "zod";
import { messageLimits as limits } from "./message-limits";
import { body, footer, idSchema, interactive, textHeader, unique, upTo } from "./schema-parts";

export const productSchema = interactive({
  type: z.literal("product"),
  body: body.optional(),
  footer: footer.optional(),
  action: z.strictObject({ catalog_id: idSchema, product_retailer_id: idSchema }),
});

const section = z.strictObject({
  title: upTo(limits.sectionTitle).optional(),
  product_items: z.array(z.strictObject({ product_retailer_id: idSchema })).min(1),
});

export const sections = z
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
export const productListSchema = interactive({
  type: z.literal("product_list"),
  header: textHeader,
  body,
  footer: footer.optional(),
  action: z.strictObject({ catalog_id: idSchema, sections }),
});

// Without parameters the guide shows the first product, the live API answers an error (360dialog.md §3.3).
export const catalogSchema = interactive({
  type: z.literal("catalog_message"),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal("catalog_message"),
    parameters: z.strictObject({ thumbnail_product_retailer_id: idSchema }),
  }),
});

const carouselCard = z.strictObject({
  card_index: z.number().int().min(0).max(9),
  type: z.literal("product"),
  action: z.strictObject({ product_retailer_id: idSchema, catalog_id: idSchema }),
});

export const carouselSchema = interactive({
  type: z.literal("carousel"),
  body,
  action: z.strictObject({
    cards: z
      .array(carouselCard)
      .min(2)
      .max(limits.cards)
      .superRefine(unique((card) => card.card_index, "has a card_index more than once"))
      .refine((cards) => new Set(cards.map(({ action }) => action.catalog_id)).size <= 1, {
        message: "must be of one catalog",
      }),
  }),
});
