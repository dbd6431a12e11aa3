import { type Money, multiply, sumByCurrency } from "@/lib/shared/money";
import type { ReadCartLine } from "./read-cart-line";

export interface OrderTotals {
  /** The readable lines, one sum per currency. */
  totals: Money[];
  /** True when a line could not be read, or there is none at all. */
  isIncomplete: boolean;
}

/** Null when quantity, price or currency could not be read. */
export function lineTotal({ quantity, unitPrice, currency }: ReadCartLine): Money | null {
  if (quantity === null || unitPrice === null || currency === null) return null;
  return { amount: multiply(unitPrice, quantity), currency };
}

/** Exact sums per currency; two currencies are never added. */
export function orderTotals(lines: readonly ReadCartLine[]): OrderTotals {
  const lineTotals = lines.map(lineTotal);
  return {
    totals: sumByCurrency(lineTotals.filter((total) => total !== null)),
    isIncomplete: lines.length === 0 || lineTotals.includes(null),
  };
}

/** Pieces in all; a line whose quantity could not be read counts as one. */
export function countItems(lines: readonly Pick<ReadCartLine, "quantity">[]): number {
  return lines.reduce((count, { quantity }) => count + (quantity ?? 1), 0);
}
