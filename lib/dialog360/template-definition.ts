import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import { bodyMaxLength, footerMaxLength, headerMaxLength, templateNameMaxLength } from "./limits";
import { requireCount, requireDistinct, requireLength, requireSome } from "./require-limit";

/** A text with `{{1}}` or `{{name}}` in it, and an example for each: the vendor wants them all. */
export interface TemplateText {
  text: string;
  examples?: readonly string[];
}

export interface TemplateTexts {
  header?: TemplateText | null;
  body: TemplateText;
  footer?: string | null;
}

export interface TemplateIdentity {
  name: string;
  /** A code like `en` or `pt_BR`. */
  language: string;
}

export type TemplateDefinition = Dialog360Request;
type Component = { [key: string]: Dialog360Json };

/**
 * What `POST /v1/configs/templates` takes; throws a RangeError. Source: 360dialog.md §6, read 2026-11-25
 * (that names are lower case with underscores is recalled).
 */
export function templateDefinition(
  { name, language }: TemplateIdentity,
  texts: TemplateTexts,
  components: Component[],
  category: "MARKETING" | "UTILITY" = "MARKETING",
): TemplateDefinition {
  requireLength("template name", name, 1, templateNameMaxLength);
  if (!/^[a-z0-9_]+$/.test(name)) throw new RangeError("a template's name is lower case with underscores");
  const names = [texts.header?.text ?? "", texts.body.text].flatMap(placeholdersOf);
  const areNamed = names.some((placeholder) => !/^\d+$/.test(placeholder));
  return {
    name,
    category,
    language: requireSome("language", language),
    ...(areNamed ? { parameter_format: "named" } : {}),
    components,
  };
}

export function headerText(header: TemplateText | null | undefined): Component[] {
  if (!header) return [];
  requireCount("number of variables in the header", placeholdersOf(header.text).length, 0, 1);
  const text = requireLength("header", header.text, 1, headerMaxLength);
  return [{ type: "HEADER", format: "TEXT", text, ...examplePart("header", header) }];
}

export function bodyText(body: TemplateText, maxLength: number = bodyMaxLength): Component {
  const text = requireLength("body", body.text, 1, maxLength);
  return { type: "BODY", text, ...examplePart("body", body) };
}

export function footerText(footer: string | null | undefined): Component[] {
  return footer ? [{ type: "FOOTER", text: requireLength("footer", footer, 1, footerMaxLength) }] : [];
}

function examplePart(of: "header" | "body", { text, examples = [] }: TemplateText): Component {
  const placeholders = placeholdersOf(text);
  requireCount(`number of examples of the ${of}`, examples.length, placeholders.length, placeholders.length);
  if (placeholders.length === 0) return {};
  const given = examples.map((example) => requireSome("example", example));
  if (placeholders.every((placeholder) => /^\d+$/.test(placeholder)))
    return { example: of === "body" ? { body_text: [given] } : { header_text: given } };
  const named = placeholders.map((name, index) => ({ param_name: name, example: given[index] ?? "" }));
  return { example: { [`${of}_text_named_params`]: named } };
}

/** The variables of a text, each once, in their order. */
function placeholdersOf(text: string): string[] {
  const names = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? "");
  return [...new Set(names)];
}

/** Button labels of a template; distinct, as the vendor wants them. */
export function requireButtonTexts(texts: readonly string[], maxLength: number): void {
  for (const text of texts) requireLength("button text", text, 1, maxLength);
  requireDistinct("button texts", texts);
}
