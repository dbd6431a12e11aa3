import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsOf } from "./read-feed-price";
import { readGraphPrice } from "./read-graph-price";

test.each([
  ["$5.00", "USD", "5"],
  ["US$1,234.50", "USD", "1234.5"],
  ["5,00 €", "EUR", "5"],
  ["5,00\u00a0€", "eur", "5"],
  ["1.234,50 €", "EUR", "1234.5"],
  ["¥500", "JPY", "500"],
  ["¥1,500", "JPY", "1500"],
  ["Rp50.000", "IDR", "50000"],
  ["Rp 1.250.000", "IDR", "1250000"],
  ["R$ 12,90", "BRL", "12.9"],
  ["KWD1.250", "KWD", "1.25"],
  ["KWD1,250.500", "KWD", "1250.5"],
  ["₹1,23,456.00", "INR", "123456"],
  ["CHF 1’234.50", "CHF", "1234.5"],
  ["1 234,50 zł", "PLN", "1234.5"],
  ["٥٫٥٠ ر.س", "SAR", "5.5"],
  ["$1,234", "USD", "1234"],
  ["9.99", "USD", "9.99"],
])("%s in %s is %s", (text, currency, amount) => {
  expect(readGraphPrice(text, currency)).toEqual({ amount, currency: currency.toUpperCase() });
});

test.each([
  ["free", "USD", "price_unreadable"],
  ["", "USD", "price_unreadable"],
  ["-$5.00", "USD", "price_unreadable"],
  ["($5.00)", "USD", "price_unreadable"],
  ["5,00 €", "USD", "currency_differs"],
  ["$5.00", "", "currency_unreadable"],
  ["$5.00", "dollars", "currency_unreadable"],
  ["KWD1,250", "KWD", "price_ambiguous"],
])("%s in '%s' is refused: %s", (text, currency, problem) => {
  expect(readGraphPrice(text, currency)).toBe(problem);
});

test("what Intl writes for a currency is read back exactly, in the styles of many countries", () => {
  const locales = ["en-US", "de-DE", "fr-FR", "es-MX", "pt-BR", "hi-IN", "id-ID", "de-CH", "ja-JP"];
  const money = fc.record({
    cents: fc.integer({ min: 0, max: 999_999_999 }),
    currency: fc.constantFrom("USD", "EUR", "BRL", "INR", "MXN", "CHF", "JPY"),
    locale: fc.constantFrom(...locales),
  });
  fc.assert(
    fc.property(money, ({ cents, currency, locale }) => {
      const value = cents / 10 ** decimalsOf(currency);
      const text = new Intl.NumberFormat(locale, { style: "currency", currency }).format(value);
      const read = readGraphPrice(text, currency);
      expect(typeof read === "string" ? read : Number(read.amount)).toBe(value);
    }),
  );
});
