import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCartLine } from "./read-cart-line";

function read(words: { quantity?: string; price?: string; currency?: string }) {
  const { quantity = "1", price = "1", currency = "USD" } = words;
  return readCartLine({
    retailerId: "SKU-1",
    quantityRaw: quantity,
    itemPriceRaw: price,
    currencyRaw: currency,
  });
}

describe("a cart line's quantity", () => {
  test.each([
    ["1", 1],
    ["2", 2],
    ["2.0", 2],
    [" 2 ", 2],
    ["2e1", 20],
    ["007", 7],
    ["99", 99],
    ["100", 100],
    ["999999", 999_999],
    ["1000000", null],
    ["0", null],
    ["0.0", null],
    ["-1", null],
    ["2.5", null],
    ["1e400", null],
    ["1e99", null],
    ["", null],
    ["two", null],
    ["number-of-item", null],
    ["NaN", null],
    ["Infinity", null],
    ["0x10", null],
    ["1,5", null],
    ["٣", null],
    ["[1]", null],
    ["true", null],
  ])("%j is %j", (raw, quantity) => {
    expect(read({ quantity: raw }).quantity).toBe(quantity);
  });
});

describe("a cart line's price", () => {
  test.each([
    ["5", "5"],
    ["15.5", "15.5"],
    ["15.50", "15.5"],
    ["99.99", "99.99"],
    ["0", "0"],
    ["0.000001", "0.000001"],
    ["1.5e3", "1500"],
    ["999999999999999999", "999999999999999999"],
    ["1000000000000000000", null],
    ["0.0000001", null],
    ["-5", null],
    ["1e400", null],
    ["12,50", null],
    ["$5.00", null],
    ["unitary-price-of-item", null],
    ["", null],
  ])("%j is %j", (raw, price) => {
    expect(read({ price: raw }).unitPrice).toBe(price);
  });
});

describe("a cart line's currency", () => {
  test.each([
    ["USD", "USD"],
    ["usd", "USD"],
    [" KWD ", "KWD"],
    ["", null],
    ["$", null],
    ["US", null],
    ["USDT", null],
    ["price-currency", null],
  ])("%j is %j", (raw, currency) => {
    expect(read({ currency: raw }).currency).toBe(currency);
  });
});

test("whatever the words are, the line is read or null, never more", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (quantity, price, currency) => {
      const line = read({ quantity, price, currency });
      expect(line.quantity === null || (Number.isInteger(line.quantity) && line.quantity >= 1)).toBe(true);
      expect(line.unitPrice === null || /^\d{1,18}(\.\d{1,6})?$/.test(line.unitPrice)).toBe(true);
      expect(line.currency === null || /^[A-Z]{3}$/.test(line.currency)).toBe(true);
    }),
  );
});
