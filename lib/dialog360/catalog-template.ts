import type { Dialog360Request } from "./dialog360-request";
import { requireSome } from "./require-limit";
import {
  bodyText,
  footerText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateTexts,
  templateDefinition,
} from "./template-definition";
import { buttonValue, type TemplateValues, templateMessage, textValues } from "./template-message";

/** The whole catalog behind a button. Source: 360dialog.md §6, Catalog. */
export function defineCatalogTemplate(
  input: TemplateIdentity & Omit<TemplateTexts, "header">,
): TemplateDefinition {
  return templateDefinition(input, input, [
    bodyText(input.body),
    ...footerText(input.footer),
    { type: "BUTTONS", buttons: [{ type: "CATALOG", text: "View catalog" }] },
  ]);
}

export interface CatalogTemplateInput extends TemplateIdentity, Pick<TemplateValues, "body"> {
  /** Without one the catalog's first product gives its picture. */
  thumbnailRetailerId: string | null;
}

export function buildCatalogTemplate({
  thumbnailRetailerId,
  ...input
}: CatalogTemplateInput): Dialog360Request {
  const body = textValues("body", input.body);
  if (thumbnailRetailerId === null)
    return templateMessage(input, [...body, { type: "button", sub_type: "CATALOG", index: 0 }]);
  const action = { thumbnail_product_retailer_id: requireSome("thumbnail SKU", thumbnailRetailerId) };
  return templateMessage(input, [...body, buttonValue("CATALOG", 0, { type: "action", action })]);
}
