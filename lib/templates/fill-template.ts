import type { Placeholder, TemplateDto } from "./contract";
import { placeholderNames } from "./read-template";

/** One value for each placeholder, in their order. */
export type TemplateValueTexts = readonly string[];

export interface FilledTemplate {
  header: string | null;
  body: string;
  footer: string | null;
}

/** The texts as the customer reads them; a placeholder without a value stays as it is. */
export function fillTemplate(
  template: Pick<TemplateDto, "header" | "body" | "footer" | "placeholders">,
  values: TemplateValueTexts,
): FilledTemplate {
  const fill = (part: Placeholder["part"], text: string) =>
    text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
      const index = template.placeholders.findIndex((one) => one.part === part && one.name === name);
      return values[index] || whole;
    });
  const { header, body, footer } = template;
  return { header: header && fill("header", header), body: fill("body", body), footer };
}

/** The values of one part as the builders take them: named only where the template names its placeholders. */
export function valuesOfPart(
  template: Pick<TemplateDto, "header" | "body" | "placeholders">,
  part: Placeholder["part"],
  values: TemplateValueTexts,
): { name: string | null; text: string }[] {
  const isNamed = [template.header ?? "", template.body]
    .flatMap(placeholderNames)
    .some((name) => !/^\d+$/.test(name));
  return template.placeholders.flatMap((placeholder, index) =>
    placeholder.part === part ? [{ name: isNamed ? placeholder.name : null, text: values[index] ?? "" }] : [],
  );
}
