import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import { requireSome } from "./require-limit";
import type { TemplateIdentity } from "./template-definition";

/** One variable's value; with the variable's name where the template names them. */
export interface TemplateValue {
  name?: string | null;
  text: string;
}

export interface TemplateValues {
  header?: readonly TemplateValue[];
  body?: readonly TemplateValue[];
}

type Component = { [key: string]: Dialog360Json };

/** A template as it is sent, by name and language; throws a RangeError. Source: 360dialog.md §6, read 2026-11-25. */
export function templateMessage(
  { name, language }: TemplateIdentity,
  components: Component[],
): Dialog360Request {
  return {
    type: "template",
    template: {
      name: requireSome("template name", name),
      language: { code: requireSome("language", language) },
      ...(components.length > 0 ? { components } : {}),
    },
  };
}

/** No component where the template has no variables. */
export function textValues(type: "header" | "body", values: readonly TemplateValue[] = []): Component[] {
  if (values.length === 0) return [];
  const parameters = values.map(({ name, text }) => ({
    type: "text",
    ...(name ? { parameter_name: name } : {}),
    text: requireSome("value", text),
  }));
  return [{ type, parameters }];
}

export function productHeader(product: { vendorCatalogId: string; retailerId: string }): Component {
  return {
    type: "header",
    parameters: [
      {
        type: "product",
        product: {
          product_retailer_id: requireSome("SKU", product.retailerId),
          catalog_id: requireSome("catalog id", product.vendorCatalogId),
        },
      },
    ],
  };
}

export function buttonValue(subType: string, index: number, parameter: Component): Component {
  return { type: "button", sub_type: subType, index, parameters: [parameter] };
}
