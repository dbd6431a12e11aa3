import type { Availability } from "./contract";

/**
 * An availability as feeds spell it, or null. Meta's words have blanks, Google's underscores, schema.org's
 * are addresses, shop programs write one word. Source: 360dialog.md §9.1 to §9.3, read 2026-11-22.
 */
export function readAvailability(text: string): Availability | null {
  const word = text
    .trim()
    .replace(/^https?:\/\/schema\.org\//i, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return words.get(word) ?? null;
}

const words: ReadonlyMap<string, Availability> = new Map([
  ["instock", "in_stock"],
  ["available", "in_stock"],
  ["limitedavailability", "in_stock"],
  ["instoreonly", "in_stock"],
  ["onlineonly", "in_stock"],
  ["outofstock", "out_of_stock"],
  ["markassold", "out_of_stock"],
  ["soldout", "out_of_stock"],
  ["unavailable", "out_of_stock"],
  ["notavailable", "out_of_stock"],
  ["preorder", "preorder"],
  ["presale", "preorder"],
  ["availablefororder", "available_for_order"],
  ["backorder", "available_for_order"],
  ["onbackorder", "available_for_order"],
  ["madetoorder", "available_for_order"],
  ["discontinued", "discontinued"],
  ["pending", "unknown"],
]);
