import { z } from "zod";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";

const textSchema = z.object({ text: z.string() });

const interactiveSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("product"),
    body: textSchema.optional(),
    footer: textSchema.optional(),
    action: z.object({ product_retailer_id: z.string() }),
  }),
  z.object({
    type: z.literal("product_list"),
    header: textSchema,
    body: textSchema,
    footer: textSchema.optional(),
    action: z.object({
      sections: z.array(
        z.object({
          title: z.string().optional(),
          product_items: z.array(z.object({ product_retailer_id: z.string() })),
        }),
      ),
    }),
  }),
]);

const requestSchema = z.object({ interactive: interactiveSchema });

export interface PreviewedMessage {
  kind: "single" | "list";
  header: string | null;
  body: string | null;
  footer: string | null;
  sections: { title: string | null; retailerIds: string[] }[];
}

/** Reads what a phone would show out of the very JSON that 360dialog gets. */
export function readPreviewedMessage(request: Dialog360Request): PreviewedMessage {
  const { interactive } = requestSchema.parse(request);
  const texts = { body: interactive.body?.text ?? null, footer: interactive.footer?.text ?? null };
  if (interactive.type === "product") {
    const sections = [{ title: null, retailerIds: [interactive.action.product_retailer_id] }];
    return { kind: "single", header: null, ...texts, sections };
  }
  return {
    kind: "list",
    header: interactive.header.text,
    ...texts,
    sections: interactive.action.sections.map(({ title, product_items: items }) => ({
      title: title ?? null,
      retailerIds: items.map((item) => item.product_retailer_id),
    })),
  };
}
