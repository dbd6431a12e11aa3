import type { Dialog360Request } from "./dialog360-request";
import {
  bodyText,
  footerText,
  headerText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateTexts,
  templateDefinition,
} from "./template-definition";
import { type TemplateValues, templateMessage, textValues } from "./template-message";

/** Words alone. Source: 360dialog.md §6. */
export function defineTextTemplate(
  input: TemplateIdentity & TemplateTexts & { category: "MARKETING" | "UTILITY" },
): TemplateDefinition {
  const components = [...headerText(input.header), bodyText(input.body), ...footerText(input.footer)];
  return templateDefinition(input, input, components, input.category);
}

export function buildTextTemplate(input: TemplateIdentity & TemplateValues): Dialog360Request {
  return templateMessage(input, [...textValues("header", input.header), ...textValues("body", input.body)]);
}
