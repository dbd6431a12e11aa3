import type { ProductMessageDraft } from "./contract";

/** What stands for something of each recipient in a text. Written as staff see it, in any language. */
export const placeholderNames = ["customer_name"] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export const namePlaceholder = "{{customer_name}}";

const anyPlaceholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

type Texts = Pick<ProductMessageDraft, "header" | "body" | "footer">;
const textKeys = ["header", "body", "footer"] as const;

/** The words between double braces that nobody knows what to write for, each once, as they were written. */
export function unknownPlaceholders(text: string): string[] {
  const found = [...text.matchAll(anyPlaceholder)].filter(([, name = ""]) => !isKnown(name));
  return [...new Set(found.map(([written]) => written))];
}

export function usesName(draft: Texts): boolean {
  return textKeys.some((key) => hasName(draft[key]));
}

export function hasName(text: string): boolean {
  return [...text.matchAll(anyPlaceholder)].some(([, name = ""]) => isKnown(name));
}

/**
 * A text with the name in it. In one pass: what stands in somebody's name is text, also where it looks like
 * a placeholder.
 */
export function fillText(text: string, name: string): string {
  return text.replace(anyPlaceholder, (written, word: string) => (isKnown(word) ? name : written));
}

/** The message as this customer gets it. */
export function fillDraft<Draft extends Texts>(draft: Draft, name: string): Draft {
  return {
    ...draft,
    header: fillText(draft.header, name),
    body: fillText(draft.body, name),
    footer: fillText(draft.footer, name),
  };
}

/** What a customer is called in a message: their name in one line, else the fallback; empty where there is none. */
export function nameInText(name: string | null, fallback: string | undefined): string {
  const own = name?.replace(/[\s\p{Cc}]+/gu, " ").trim() ?? "";
  return own === "" ? (fallback ?? "").trim() : own;
}

function isKnown(word: string): boolean {
  return placeholderNames.some((name) => name === word.toLowerCase());
}
