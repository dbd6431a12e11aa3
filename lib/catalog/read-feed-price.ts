import { type Money, parseCurrency } from "@/lib/shared/money";
import type { FeedProblem } from "./feed-problem";
import { readLocalAmount } from "./read-local-amount";

export type PriceProblem = Extract<
  FeedProblem,
  "price_unreadable" | "price_ambiguous" | "currency_unreadable"
>;

const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
/** Signs that mean one currency only; `$` and `¥` do not. */
const currencySigns: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  R$: "BRL",
  "₺": "TRY",
  "₪": "ILS",
  "₩": "KRW",
  "₫": "VND",
  "₴": "UAH",
};

/**
 * `8.90 EUR` as Meta's feeds write it, and as exporters write it in spite of that: the code before or
 * after the amount, or a sign that means one currency. `fallback` is the currency where none is written.
 */
export function readFeedPrice(text: string, fallback: string | null = null): Money | PriceProblem {
  const [before, number, after] = partsOf(text);
  const written = `${before}${after}`;
  const currency = written === "" ? fallback : currencyOf(written);
  const hasDigits = /\p{Nd}/u.test(number);
  if (!hasDigits || before.includes("-") || (before !== "" && after !== "")) return "price_unreadable";
  const amount = readLocalAmount(number, currency === null ? 2 : decimalsOf(currency));
  if (amount === null) return "price_unreadable";
  if (currency === null) return "currency_unreadable";
  return amount === "ambiguous" ? "price_ambiguous" : { amount, currency };
}

/** Decimals that a currency has: two for the euro, none for the yen, three for Kuwait's dinar. */
export function decimalsOf(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsByCurrency.set(currency, decimals);
  return decimals;
}

/** Asking Intl takes longer than reading the rest of a row. */
const decimalsByCurrency = new Map<string, number>();

export function currencyOf(written: string): string | null {
  const code = currencySigns[written] ?? parseCurrency(written);
  return code !== null && knownCurrencies.has(code) ? code : null;
}

/** What stands before the first digit, the number, and what stands after the last digit. */
function partsOf(text: string): [string, string, string] {
  const [, before = "", number = "", after = ""] =
    /^([^\p{Nd}]*)(\p{Nd}(?:.*\p{Nd})?)(.*)$/su.exec(text.trim()) ?? [];
  return [before.trim(), number, after.trim()];
}

/** Whether `from/to` (ISO 8601, either side may be missing) holds `now`; an unreadable range always does. */
export function isWithinFeedDates(range: string, now: Date): boolean {
  const [from = "", to = ""] = range.split("/").map((date) => date.trim());
  const hasBegun = !(Date.parse(from) > now.getTime());
  const hasEnded = Date.parse(to) < now.getTime();
  return hasBegun && !hasEnded;
}
