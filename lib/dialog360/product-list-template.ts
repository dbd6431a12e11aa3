import type { Dialog360Request } from "./dialog360-request";
import { maxProducts, maxSections, sectionTitleMaxLength } from "./limits";
import { requireCount, requireLength, requireSome } from "./require-limit";
import {
  bodyText,
  footerText,
  headerText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateText,
  type TemplateTexts,
  templateDefinition,
} from "./template-definition";
import { buttonValue, type TemplateValues, templateMessage, textValues } from "./template-message";

/** A multi-product template; its header is required. Source: 360dialog.md §6, MPM. */
export function defineProductListTemplate(
  input: TemplateIdentity & TemplateTexts & { header: TemplateText },
): TemplateDefinition {
  return templateDefinition(input, input, [
    ...headerText(input.header),
    bodyText(input.body),
    ...footerText(input.footer),
    { type: "BUTTONS", buttons: [{ type: "MPM", text: "View items" }] },
  ]);
}

export interface ProductListTemplateInput extends TemplateIdentity, TemplateValues {
  thumbnailRetailerId: string;
  sections: readonly { title: string; retailerIds: readonly string[] }[];
}

/** The catalog is the account's own: the message does not name it. */
export function buildProductListTemplate(input: ProductListTemplateInput): Dialog360Request {
  const { sections, thumbnailRetailerId } = input;
  const products = sections.flatMap(({ retailerIds }) => retailerIds);
  requireCount("number of sections", sections.length, 1, maxSections);
  requireCount("number of products", products.length, 1, maxProducts);
  const action = {
    thumbnail_product_retailer_id: requireSome("thumbnail SKU", thumbnailRetailerId),
    sections: sections.map(({ title, retailerIds }) => {
      requireCount("number of products in a section", retailerIds.length, 1, maxProducts);
      return {
        title: requireLength("section title", title, 1, sectionTitleMaxLength),
        product_items: retailerIds.map((retailerId) => ({
          product_retailer_id: requireSome("SKU", retailerId),
        })),
      };
    }),
  };
  return templateMessage(input, [
    ...textValues("header", input.header),
    ...textValues("body", input.body),
    buttonValue("mpm", 0, { type: "action", action }),
  ]);
}
