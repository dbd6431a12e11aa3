import { z } from "zod";
import type { Placeholder, TemplateDto, TemplateKind } from "./contract";

const wordSchema = z.string().catch("");
const buttonSchema = z.object({ type: wordSchema }).catch({ type: "" });
const exampleSchema = z
  .object({
    header_text: z.array(z.string()).catch([]),
    body_text: z.array(z.array(z.string())).catch([]),
    header_text_named_params: z.array(z.object({ param_name: z.string(), example: z.string() })).catch([]),
    body_text_named_params: z.array(z.object({ param_name: z.string(), example: z.string() })).catch([]),
  })
  .catch({ header_text: [], body_text: [], header_text_named_params: [], body_text_named_params: [] });
const partSchema = z
  .object({
    type: wordSchema,
    format: wordSchema,
    text: wordSchema,
    buttons: z.array(buttonSchema).catch([]),
    cards: z.array(z.object({ components: z.array(z.unknown()).catch([]) })).catch([]),
    example: exampleSchema,
  })
  .catch({ type: "", format: "", text: "", buttons: [], cards: [], example: exampleSchema.parse(null) });
const partsSchema = z.array(partSchema).catch([]);
type Part = z.infer<typeof partSchema>;

export type TemplateTexts = Pick<TemplateDto, "kind" | "header" | "body" | "footer" | "placeholders">;

/**
 * What a template's definition says of it; null for those that show no products, or whose header or buttons
 * want what a product message does not have. Words come in either case (360dialog.md §6 and §10.7).
 */
export function readTemplate(components: unknown): TemplateTexts | null {
  const parts = partsSchema.parse(components);
  const kind = kindOf(parts);
  const body = ofType(parts, "body")?.text ?? "";
  if (kind === null || body === "") return null;
  const header = ofType(parts, "header");
  const headerText = header && is(header.format || "text", "text") ? header.text : "";
  if (kind !== "single" && header && headerText === "") return null;
  return {
    ...{ kind, body, header: headerText || null, footer: ofType(parts, "footer")?.text || null },
    placeholders: [
      ...placeholdersOf("header", headerText, header),
      ...placeholdersOf("body", body, ofType(parts, "body")),
    ],
  };
}

function kindOf(parts: readonly Part[]): TemplateKind | null {
  const buttons = ofType(parts, "buttons")?.buttons ?? [];
  const only = buttons.length === 1 ? (buttons[0]?.type.toLowerCase() ?? "") : null;
  const cards = ofType(parts, "carousel")?.cards;
  if (cards) return cards.length > 0 && cards.every(isProductCard) ? "carousel" : null;
  if (only === "mpm") return "multi";
  if (only === "catalog") return "catalog";
  const isOfProduct = is(ofType(parts, "header")?.format ?? "", "product");
  return isOfProduct && (only === null || only === "spm") ? "single" : null;
}

/** A card with a link leads out of the chat: it brings no cart. */
function isProductCard({ components }: { components: readonly unknown[] }): boolean {
  const parts = partsSchema.parse(components);
  const buttons = ofType(parts, "buttons")?.buttons ?? [];
  return is(ofType(parts, "header")?.format ?? "", "product") && buttons.every(({ type }) => is(type, "spm"));
}

function placeholdersOf(part: Placeholder["part"], text: string, from: Part | undefined): Placeholder[] {
  const { example } = from ?? { example: exampleSchema.parse(null) };
  const inTurn = part === "header" ? example.header_text : (example.body_text[0] ?? []);
  const named = part === "header" ? example.header_text_named_params : example.body_text_named_params;
  return placeholderNames(text).map((name, index) => ({
    ...{ part, name },
    example: named.find((one) => one.param_name === name)?.example ?? inTurn[index] ?? null,
  }));
}

/** Each once, in their order; numbered ones by number, as the values are sent. */
export function placeholderNames(text: string): string[] {
  const names = [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ""))];
  return names.every((name) => /^\d+$/.test(name)) ? names.sort((a, b) => Number(a) - Number(b)) : names;
}

function ofType(parts: readonly Part[], type: string): Part | undefined {
  return parts.find((part) => is(part.type, type));
}

function is(word: string, expected: string): boolean {
  return word.toLowerCase() === expected;
}
