import type { Money } from "@/lib/shared/money";
import { currencyOf, decimalsOf, type PriceProblem } from "./read-feed-price";
import { readLocalAmount } from "./read-local-amount";

export type GraphPriceProblem = PriceProblem | "currency_differs";

/**
 * A price as Graph reads it back, in words of some country: `$5.00`, `5,00 €`, `¥500`; the currency is a
 * field of its own. Source: 360dialog.md §9.1 (seen in a third party's notes only), read 2026-11-25. A
 * formatted price has as many decimals as its currency or none, so three digits after one sign are thousands.
 */
export function readGraphPrice(text: string, currency: string): Money | GraphPriceProblem {
  const known = currencyOf(currency.trim().toUpperCase());
  if (known === null) return "currency_unreadable";
  const [, before = "", number = "", after = ""] =
    /^(\D*?)(\p{Nd}(?:.*\p{Nd})?)(\D*)$/su.exec(text.trim()) ?? [];
  if (number === "" || /[-−(]/.test(before)) return "price_unreadable";
  const written = currencyOf(`${before}${after}`.trim());
  if (written !== null && written !== known) return "currency_differs";
  const amount = readLocalAmount(number, decimalsOf(known) === 3 ? 3 : 0);
  if (amount === null) return "price_unreadable";
  return amount === "ambiguous" ? "price_ambiguous" : { amount, currency: known };
}
