import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countItems, lineTotal, orderTotals } from "./order-totals";
import type { ReadCartLine } from "./read-cart-line";

function line(quantity: number | null, unitPrice: string | null, currency: string | null): ReadCartLine {
  return { quantity, unitPrice, currency };
}

describe("an order's totals", () => {
  test("are exact where floats are not", () => {
    expect(orderTotals([line(1, "0.1", "USD"), line(1, "0.2", "USD")])).toEqual({
      totals: [{ amount: "0.3", currency: "USD" }],
      isIncomplete: false,
    });
    expect(orderTotals([line(3, "1.005", "KWD"), line(7, "1234567", "KWD")]).totals).toEqual([
      { amount: "8641972.015", currency: "KWD" },
    ]);
    expect(orderTotals([line(2, "1980", "JPY")]).totals).toEqual([{ amount: "3960", currency: "JPY" }]);
  });

  test("never add two currencies", () => {
    const lines = [line(1, "10", "EUR"), line(2, "4.5", "USD"), line(1, "1", "EUR")];
    expect(orderTotals(lines)).toEqual({
      totals: [
        { amount: "11", currency: "EUR" },
        { amount: "9", currency: "USD" },
      ],
      isIncomplete: false,
    });
  });

  test.each([line(null, "5", "USD"), line(2, null, "USD"), line(2, "5", null)])(
    "leave out $quantity × $unitPrice $currency and say so",
    (unreadable) => {
      expect(lineTotal(unreadable)).toBeNull();
      expect(orderTotals([unreadable, line(2, "5", "USD")])).toEqual({
        totals: [{ amount: "10", currency: "USD" }],
        isIncomplete: true,
      });
      expect(orderTotals([unreadable])).toEqual({ totals: [], isIncomplete: true });
    },
  );

  test("of a cart without lines are incomplete", () => {
    expect(orderTotals([])).toEqual({ totals: [], isIncomplete: true });
  });

  test("are the sum of quantity × price in whole millionths, in whatever order the lines come", () => {
    const anyLine = fc.record({
      quantity: fc.integer({ min: 1, max: 999_999 }),
      millionths: fc.bigInt({ min: 0n, max: 999_999_999_999_999_999_999_999n }),
      currency: fc.constantFrom("USD", "JPY", "KWD"),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const expected = new Map<string, bigint>();
        for (const { quantity, millionths, currency } of lines) {
          expected.set(currency, (expected.get(currency) ?? 0n) + BigInt(quantity) * millionths);
        }
        const read = lines.map(({ quantity, millionths, currency }) =>
          line(quantity, inUnits(millionths), currency),
        );
        for (const given of [read, read.toReversed()]) {
          const totals = orderTotals(given).totals.map(
            ({ amount, currency }) => [currency, inMillionths(amount)] as const,
          );
          expect(new Map(totals)).toEqual(expected);
        }
      }),
    );
  });
});

test("a line whose quantity cannot be read counts as one piece", () => {
  expect(countItems([{ quantity: 3 }, { quantity: null }])).toBe(4);
  expect(countItems([])).toBe(0);
});

function inUnits(millionths: bigint): string {
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function inMillionths(amount: string): bigint {
  const [units = "0", decimals = ""] = amount.split(".");
  return BigInt(units + decimals.padEnd(6, "0"));
}
