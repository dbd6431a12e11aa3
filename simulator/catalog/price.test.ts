import { expect, test } from "vitest";
import { effectivePrice, totalOf } from "./price";

const line = (amount: string, quantity: number, currency = "EUR") => ({
  amount,
  quantity,
  currency,
});

test.each([
  [[], []],
  [[line("8.90", 2)], [{ amount: "17.80", currency: "EUR" }]],
  [[line("0.1", 1), line("0.20", 1)], [{ amount: "0.30", currency: "EUR" }]],
  [[line("19.99", 99)], [{ amount: "1979.01", currency: "EUR" }]],
  [[line("1200", 3, "JPY")], [{ amount: "3600", currency: "JPY" }]],
  [
    [line("1.250", 2, "KWD"), line("5", 1)],
    [
      { amount: "2.500", currency: "KWD" },
      { amount: "5", currency: "EUR" },
    ],
  ],
])("adds %j", (lines, totals) => {
  expect(totalOf(lines)).toEqual(totals);
});

test("a sale price is what is paid", () => {
  expect(effectivePrice({ price: "4.50", salePrice: "3.95" })).toBe("3.95");
});
