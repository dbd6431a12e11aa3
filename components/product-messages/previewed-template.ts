import { z } from "zod";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { TemplateDto } from "@/lib/templates/contract";
import { fillTemplate } from "@/lib/templates/fill-template";
import type { PreviewedMessage } from "./previewed-message";

const skuSchema = z.object({ product_retailer_id: z.string() });
const parameterSchema = z.object({
  product: skuSchema.optional(),
  action: z
    .object({
      thumbnail_product_retailer_id: z.string().optional(),
      sections: z.array(z.object({ title: z.string(), product_items: z.array(skuSchema) })).optional(),
    })
    .optional(),
});
const headerSchema = z.object({ parameters: z.array(parameterSchema).default([]) });
const requestSchema = z.object({
  template: z.object({
    components: z
      .array(
        headerSchema.extend({ cards: z.array(z.object({ components: z.array(headerSchema) })).default([]) }),
      )
      .default([]),
  }),
});

const kinds = { single: "single", multi: "list", carousel: "carousel", catalog: "catalog" } as const;

/** What a phone shows of a template: its texts, and the products out of the very JSON that 360dialog gets. */
export function readPreviewedTemplate(
  request: Dialog360Request,
  template: TemplateDto,
  values: readonly string[],
): PreviewedMessage {
  const { components } = requestSchema.parse(request).template;
  const parameters = components.flatMap(({ parameters: own, cards }) => [
    ...own,
    ...cards.flatMap((card) => card.components.flatMap((component) => component.parameters)),
  ]);
  const sections = parameters.flatMap(({ action }) => action?.sections ?? []);
  const products = parameters.flatMap(({ product }) => product?.product_retailer_id ?? []);
  const thumbnails = parameters.flatMap(({ action }) => action?.thumbnail_product_retailer_id ?? []);
  return {
    kind: kinds[template.kind],
    ...fillTemplate(template, values),
    sections:
      sections.length > 0
        ? sections.map(({ title, product_items: items }) => ({
            title,
            retailerIds: items.map((item) => item.product_retailer_id),
          }))
        : [{ title: null, retailerIds: products.length > 0 ? products : thumbnails }],
  };
}
