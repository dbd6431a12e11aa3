import { z } from "zod";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";

const textSchema = z.object({ text: z.string() });
const productSchema = z.object({ product_retailer_id: z.string() });

const interactiveSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("product"),
    body: textSchema.optional(),
    footer: textSchema.optional(),
    action: productSchema,
  }),
  z.object({
    type: z.literal("product_list"),
    header: textSchema,
    body: textSchema,
    footer: textSchema.optional(),
    action: z.object({
      sections: z.array(z.object({ title: z.string().optional(), product_items: z.array(productSchema) })),
    }),
  }),
  z.object({
    type: z.literal("carousel"),
    body: textSchema,
    action: z.object({ cards: z.array(z.object({ action: productSchema })) }),
  }),
  z.object({
    type: z.literal("catalog_message"),
    body: textSchema,
    footer: textSchema.optional(),
    action: z.object({ parameters: z.object({ thumbnail_product_retailer_id: z.string() }) }),
  }),
]);

const requestSchema = z.object({ interactive: interactiveSchema });

export interface PreviewedMessage {
  kind: "single" | "list" | "carousel" | "catalog";
  header: string | null;
  body: string | null;
  footer: string | null;
  /** Of a catalog: the one product whose picture stands for it. */
  sections: { title: string | null; retailerIds: string[] }[];
}

/** Reads what a phone would show out of the very JSON that 360dialog gets. */
export function readPreviewedMessage(request: Dialog360Request): PreviewedMessage {
  const { interactive } = requestSchema.parse(request);
  const body = interactive.body?.text ?? null;
  const footer = "footer" in interactive ? (interactive.footer?.text ?? null) : null;
  const plain = { header: null, body, footer };
  switch (interactive.type) {
    case "product":
      return { kind: "single", ...plain, sections: untitled(interactive.action) };
    case "carousel":
      return { kind: "carousel", ...plain, sections: untitled(...interactive.action.cards.map(actionOf)) };
    case "catalog_message": {
      const { thumbnail_product_retailer_id: sku } = interactive.action.parameters;
      return { kind: "catalog", ...plain, sections: untitled({ product_retailer_id: sku }) };
    }
    case "product_list":
      return {
        kind: "list",
        ...plain,
        header: interactive.header.text,
        sections: interactive.action.sections.map(({ title, product_items: items }) => ({
          title: title ?? null,
          retailerIds: items.map((item) => item.product_retailer_id),
        })),
      };
  }
}

type NamedProduct = z.infer<typeof productSchema>;

const actionOf = (card: { action: NamedProduct }) => card.action;

function untitled(...products: NamedProduct[]): PreviewedMessage["sections"] {
  return [{ title: null, retailerIds: products.map((product) => product.product_retailer_id) }];
}
