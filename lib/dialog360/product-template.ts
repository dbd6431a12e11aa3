import type { Dialog360Request } from "./dialog360-request";
import { singleProductTemplateBodyMaxLength } from "./limits";
import {
  bodyText,
  footerText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateTexts,
  templateDefinition,
} from "./template-definition";
import { productHeader, type TemplateValues, templateMessage, textValues } from "./template-message";

/** A single-product template: the product is its header. Source: 360dialog.md §6, SPM. */
export function defineProductTemplate(
  input: TemplateIdentity & Omit<TemplateTexts, "header">,
): TemplateDefinition {
  return templateDefinition(input, input, [
    { type: "header", format: "product" },
    bodyText(input.body, singleProductTemplateBodyMaxLength),
    ...footerText(input.footer),
    { type: "BUTTONS", buttons: [{ type: "spm", text: "View" }] },
  ]);
}

export interface ProductTemplateInput extends TemplateIdentity, Pick<TemplateValues, "body"> {
  vendorCatalogId: string;
  retailerId: string;
}

export function buildProductTemplate(input: ProductTemplateInput): Dialog360Request {
  return templateMessage(input, [productHeader(input), ...textValues("body", input.body)]);
}
