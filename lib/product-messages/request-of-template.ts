import { buildCarouselTemplate } from "@/lib/dialog360/carousel-template";
import { buildCatalogTemplate } from "@/lib/dialog360/catalog-template";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import { buildProductListTemplate } from "@/lib/dialog360/product-list-template";
import { buildProductTemplate } from "@/lib/dialog360/product-template";
import type { TemplateDto } from "@/lib/templates/contract";
import { valuesOfPart } from "@/lib/templates/fill-template";
import type { ProductMessageDraft } from "./contract";

/**
 * The draft's products in an approved template, as 360dialog wants it. Throws a RangeError where
 * `findTemplateProblems` would have found something.
 */
export function requestOfTemplate(
  { kind, sections }: ProductMessageDraft,
  template: TemplateDto,
  values: readonly string[],
  vendorCatalogId: string,
): Dialog360Request {
  if (template.kind !== kind)
    throw new RangeError(`a ${template.kind} template cannot show a ${kind} message`);
  const retailerIds = sections.flatMap((section) => section.retailerIds);
  const first = retailerIds[0] ?? "";
  const { name, language } = template;
  const input = { name, language, body: valuesOfPart(template, "body", values) };
  switch (kind) {
    case "single":
      return buildProductTemplate({ ...input, vendorCatalogId, retailerId: first });
    case "multi": {
      const header = valuesOfPart(template, "header", values);
      return buildProductListTemplate({ ...input, header, thumbnailRetailerId: first, sections });
    }
    case "carousel":
      return buildCarouselTemplate({
        ...input,
        vendorCatalogId,
        cards: retailerIds.map((retailerId) => ({ retailerId })),
      });
    case "catalog":
      return buildCatalogTemplate({ ...input, thumbnailRetailerId: first });
  }
}
