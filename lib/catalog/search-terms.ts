import { cleanText } from "@/lib/shared/clean-text";
import { foldText } from "./fold-text";

export interface SearchTerms {
  /** Folded, as it was typed. */
  text: string;
  words: string[];
  /** As a SKU without what people leave out of SKUs; "" when nothing is left. */
  sku: string;
}

export function searchTerms(q: string): SearchTerms {
  const text = foldText(cleanText(q));
  return { text, words: text === "" ? [] : text.split(" "), sku: skuKey(text) };
}

/** The index "Product_by_sku" leaves out the same characters. */
export function skuKey(text: string): string {
  return text.replace(/[ \-_./:#]/g, "");
}

/**
 * Whether a word is looked for only where words begin. One or two Latin letters stand somewhere in nearly
 * every text; in a script without spaces they are a word.
 */
export function isWordStart(word: string): boolean {
  return /^[\p{Script=Latin}\p{N}]{1,2}$/u.test(word);
}
