import fc from "fast-check";
import { expect, test } from "vitest";
import { amountSchema, formatMoney, multiply, parseAmount, parseCurrency, sumByCurrency } from "./money";

test.each([
  ["15.50", "15.5"],
  ["0", "0"],
  [" 8.90 ", "8.9"],
  ["1e2", "100"],
  ["0.000001", "0.000001"],
  ["999999999999999999.999999", "999999999999999999.999999"],
])("%s is the amount %s", (raw, amount) => expect(parseAmount(raw)).toBe(amount));

test.each([
  "",
  "-1",
  "abc",
  "unitary-price-of-item",
  "1,50",
  "0.0000001",
  "1e400",
  "1e19",
  "1000000000000000000",
  "NaN",
  "0x10",
  "１",
])("%s is no amount", (raw) => expect(parseAmount(raw)).toBeNull());

test.each([
  ["eur", "EUR"],
  [" JPY ", "JPY"],
])("%s is the currency %s", (raw, currency) => expect(parseCurrency(raw)).toBe(currency));

test.each(["", "EURO", "€", "12A"])("%s is no currency", (raw) => expect(parseCurrency(raw)).toBeNull());

test("a tenth and two tenths are three tenths", () => {
  expect(
    sumByCurrency([
      { amount: "0.1", currency: "EUR" },
      { amount: "0.2", currency: "EUR" },
    ]),
  ).toEqual([{ amount: "0.3", currency: "EUR" }]);
});

test("two currencies are never added", () => {
  const sums = sumByCurrency([
    { amount: "1", currency: "EUR" },
    { amount: "2", currency: "USD" },
    { amount: "3", currency: "EUR" },
  ]);
  expect(sums).toEqual([
    { amount: "4", currency: "EUR" },
    { amount: "2", currency: "USD" },
  ]);
});

test.each([
  [{ amount: "1234.5", currency: "USD" }, "$1,234.50"],
  [{ amount: "1234", currency: "JPY" }, "¥1,234"],
  [{ amount: "1.5", currency: "KWD" }, "KWD 1.500"],
  [{ amount: "0.125", currency: "USD" }, "$0.125"],
  [{ amount: "999999999999999999.99", currency: "USD" }, "$999,999,999,999,999,999.99"],
])("%o reads %s", (money, text) => expect(formatMoney(money, "en").replaceAll("\u00a0", " ")).toBe(text));

test("sums of cents agree with whole-number arithmetic, and stay amounts", () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, fc.integer({ min: 1, max: 99 })), { minLength: 1 }), (lines) => {
      const sum = sumByCurrency(
        lines.map(([price, quantity]) => ({ amount: multiply(inUnits(price), quantity), currency: "EUR" })),
      )[0];
      const expected = lines.reduce((total, [price, quantity]) => total + price * BigInt(quantity), 0n);
      expect(amountSchema.safeParse(sum?.amount).success).toBe(true);
      expect(toCents(sum?.amount ?? "")).toBe(expected);
    }),
  );
});

function inUnits(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

function toCents(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
}
