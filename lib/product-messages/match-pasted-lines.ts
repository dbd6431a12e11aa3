import { foldText } from "@/lib/catalog/fold-text";
import type { PasteMatch } from "./paste-contract";
import { type PastedLine, readLine } from "./read-pasted-text";

export interface NamedProduct {
  retailerId: string;
  name: string;
}

export interface PasteHit {
  match: PasteMatch;
  /** More than one where several products have this name, or this SKU in other cases. */
  retailerIds: string[];
}

/** What one line, or one of several products on a line, fits exactly; null when it fits nothing. */
export interface PasteEntry extends PastedLine {
  hit: PasteHit | null;
}

/**
 * Fits the lines to products by SKU, by SKU in any case, then by name. A line whose parts name several
 * products becomes several entries, and what else stands in it an entry of its own.
 */
export function matchPastedLines(
  lines: readonly PastedLine[],
  products: readonly NamedProduct[],
): PasteEntry[] {
  const find = finder(products);
  return lines.flatMap((line): PasteEntry[] => {
    const whole = firstHit(line.wholes, find);
    if (whole || line.isColumnNames) return [{ ...line, hit: whole }];
    const bySku = line.cells.flatMap((cell) => {
      const hit = find(cell);
      return hit && hit.match !== "name" ? [{ cell, hit }] : [];
    });
    const distinct = new Set(bySku.map(({ hit }) => hit.retailerIds.join("\n")));
    if (distinct.size > 1) return expand(line, find);
    return [{ ...line, hit: bySku[0]?.hit ?? firstHit(line.cells, find) }];
  });
}

type Find = (candidate: string) => PasteHit | null;

function finder(products: readonly NamedProduct[]): Find {
  const skus = new Map(products.map(({ retailerId }) => [retailerId, [retailerId]]));
  const cases = groupBy(products, ({ retailerId }) => retailerId.toLowerCase());
  const names = groupBy(products, ({ name }) => foldText(name));
  return (candidate) => {
    const tries = [
      ["sku", skus.get(candidate)],
      ["sku_case", cases.get(candidate.toLowerCase())],
      ["name", names.get(foldText(candidate))],
    ] as const;
    for (const [match, retailerIds] of tries) if (retailerIds) return { match, retailerIds };
    return null;
  };
}

function groupBy(products: readonly NamedProduct[], keyOf: (product: NamedProduct) => string) {
  const groups = new Map<string, string[]>();
  for (const product of products) {
    const key = keyOf(product);
    groups.set(key, [...(groups.get(key) ?? []), product.retailerId]);
  }
  return groups;
}

function firstHit(candidates: readonly string[], find: Find): PasteHit | null {
  for (const candidate of candidates) {
    const hit = find(candidate);
    if (hit) return hit;
  }
  return null;
}

const numberOnly = /^[\p{Sc}A-Z\s]*\d[\d.,\s]*[\p{Sc}A-Z\s]*$/u;

function expand(line: PastedLine, find: Find): PasteEntry[] {
  const parts = line.text.split(/\s+·\s+|[,;|]\s*/);
  const words = parts.length > 1 ? parts : line.text.split(/\s+/);
  const named = words.map((word) => word.trim()).filter((word) => word !== "");
  return named
    .map((word) => ({ ...line, ...readLine(word) }))
    .map((part) => ({ ...part, hit: firstHit([...part.wholes, ...part.cells], find) }))
    .filter(({ hit, text }) => hit !== null || !numberOnly.test(text));
}
