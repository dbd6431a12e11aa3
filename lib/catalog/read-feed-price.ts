import { type Money, parseAmount, parseCurrency } from "@/lib/shared/money";

/** `8.90 EUR` as feeds write it: a dot for the decimals, a space, ISO 4217. Or which part cannot be read. */
export function readFeedPrice(text: string): Money | "price_unreadable" | "currency_unreadable" {
  const [, number = "", letters = ""] = /^([^\p{L}\s]*)\s*(.*)$/u.exec(text.trim()) ?? [];
  const amount = parseAmount(number);
  if (amount === null) return "price_unreadable";
  const currency = parseCurrency(letters);
  return currency === null ? "currency_unreadable" : { amount, currency };
}

/** Whether `from/to` (ISO 8601, either side may be missing) holds `now`; an unreadable range always does. */
export function isWithinFeedDates(range: string, now: Date): boolean {
  const [from = "", to = ""] = range.split("/").map((date) => date.trim());
  const hasBegun = !(Date.parse(from) > now.getTime());
  const hasEnded = Date.parse(to) < now.getTime();
  return hasBegun && !hasEnded;
}
