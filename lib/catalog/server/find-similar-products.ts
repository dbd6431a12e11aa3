import "server-only";
import type { SearchTerms } from "@/lib/catalog/search-terms";
import { findMeantWords } from "./find-meant-words";
import type { ProductScope } from "./product-condition-store";
import type { TierPoint } from "./product-tier-store";
import { listProductsByReadings, listProductsBySkuNear } from "./similar-product-store";

/** A shorter text resembles half the catalog. */
const textMinLength = 3;
/** Words that are read for slips: a pasted sentence is not a search. */
const wordsMax = 8;
/** A shorter SKU is one slip from too many. */
const skuMinLength = 4;

/** What was probably meant where nothing holds what was typed; the nearest kind of likeness that finds something. */
export async function findSimilarProducts(
  scope: ProductScope,
  { text, words, sku }: SearchTerms,
  limit: number,
): Promise<TierPoint[]> {
  if (text.length < textMinLength) return [];
  if (/[\d\-_./]/.test(text) && sku.length >= skuMinLength && sku.length <= 40) {
    const bySku = await listProductsBySkuNear(scope, sku, limit);
    if (bySku.length > 0) return bySku;
  }
  const readings = (await Promise.all(words.slice(0, wordsMax).map(findMeantWords))).filter(
    (found) => found.length > 0,
  );
  const isAnyUnread = readings.length < Math.min(words.length, wordsMax);
  if (readings.length === 0 || (isAnyUnread && words.length < 2)) return [];
  // Read as it was typed it has just found nothing.
  const isAsTyped = words.length === readings.length && words.every((word, at) => isOnly(readings[at], word));
  const all = isAsTyped ? [] : await listProductsByReadings(scope, readings, 0, limit);
  if (all.length > 0 || readings.length < 2) return all;
  return listProductsByReadings(scope, readings, 1, limit);
}

function isOnly(reading: string[] | undefined, word: string): boolean {
  return reading?.length === 1 && reading[0] === word;
}
