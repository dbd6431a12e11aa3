import { Decimal } from "decimal.js";
import { z } from "zod";

/** Digits a stored amount may have: numeric(24,6) in the database. */
const maxIntegerDigits = 18;
const maxFractionDigits = 6;

/** An exact, plain decimal string such as "15.50"; never an exponent, never a float. */
export const amountSchema = z.string().regex(/^-?\d{1,32}(\.\d{1,6})?$/);

/** ISO 4217 alphabetic code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

export const moneySchema = z.object({ amount: amountSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

const Exact = Decimal.clone({ precision: 80, toExpNeg: -80, toExpPos: 80 });

/**
 * Reads an exact non-negative amount written with a dot, or returns null when it is none:
 * words, exponents beyond what is stored, more than six decimals, a minus sign.
 */
export function parseAmount(raw: string): string | null {
  const text = raw.trim();
  if (!/^\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,2})?$/.test(text)) return null;
  const value = new Exact(text);
  if (value.decimalPlaces() > maxFractionDigits) return null;
  if (value.abs().gte(new Exact(10).pow(maxIntegerDigits))) return null;
  return value.toFixed();
}

/** Reads an ISO 4217 code, or null. */
export function parseCurrency(raw: string): string | null {
  const text = raw.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(text) ? text : null;
}

/** Whether one exact amount is smaller than another; the currency must be the same. */
export function isLess(amount: string, other: string): boolean {
  return new Exact(amount).lt(other);
}

/** An exact amount times a whole number of pieces, as a plain decimal string. */
export function multiply(amount: string, quantity: number): string {
  return new Exact(amount).times(quantity).toFixed();
}

/** The sum per currency, in order of first appearance. Two currencies are never added. */
export function sumByCurrency(items: Iterable<Money>): Money[] {
  const sums = new Map<string, Decimal>();
  for (const item of items) {
    sums.set(item.currency, (sums.get(item.currency) ?? new Exact(0)).plus(item.amount));
  }
  return [...sums].map(([currency, amount]) => ({ amount: amount.toFixed(), currency }));
}

/**
 * Money as people read it, with the currency's own number of decimals (JPY none, KWD three) and more
 * only where the amount really has more, so that no digit is hidden.
 */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
  const usual = format.resolvedOptions().maximumFractionDigits ?? 2;
  const actual = new Exact(money.amount).decimalPlaces();
  const exact =
    actual > usual
      ? new Intl.NumberFormat(locale, {
          style: "currency",
          currency: money.currency,
          maximumFractionDigits: actual,
        })
      : format;
  // Intl takes decimal strings exactly; TypeScript's lib knows only their numeric-literal form.
  return exact.format(exactNumericString(money.amount));
}

function exactNumericString(amount: string): Intl.StringNumericLiteral {
  return amountSchema.parse(amount) as Intl.StringNumericLiteral;
}
