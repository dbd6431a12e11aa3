import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinFeedDates, readFeedPrice } from "./read-feed-price";
import { readFeedRow } from "./read-feed-row";

const now = new Date("2026-11-22T12:00:00Z");
const good = { id: "OIL-500", title: "Olive oil", availability: "in stock", price: "8.90 EUR" };
const read = (row: Record<string, string>) => readFeedRow((column) => row[column] ?? "", now);

describe("readFeedRow", () => {
  test("reads every column that Cartdesk keeps", () => {
    const row = {
      ...good,
      description: "From our own trees",
      brand: "Olive & Thyme",
      product_type: "Oils",
      google_product_category: "2660",
      color: "green",
      size: "500 ml",
      item_group_id: "OIL",
      sale_price: "7.50 EUR",
      visibility: "staging",
      link: "https://shop.test/oil",
      image_link: "https://shop.test/oil.jpg",
      additional_image_link: "https://shop.test/2.jpg,https://shop.test/3.jpg , nonsense",
      custom_label_0: "gift",
      custom_label_4: "summer",
    };
    expect(read(row)).toEqual({
      retailerId: "OIL-500",
      name: "Olive oil",
      description: "From our own trees",
      brand: "Olive & Thyme",
      category: "Oils",
      variant: "green / 500 ml",
      itemGroupId: "OIL",
      price: { amount: "8.9", currency: "EUR" },
      salePrice: { amount: "7.5", currency: "EUR" },
      availability: "in_stock",
      isHidden: true,
      link: "https://shop.test/oil",
      photoUrl: "https://shop.test/oil.jpg",
      morePhotoUrls: ["https://shop.test/2.jpg", "https://shop.test/3.jpg"],
      labels: ["gift", "summer"],
    });
  });

  test("needs no more than id, title, availability and price", () => {
    expect(read(good)).toMatchObject({
      description: "",
      brand: null,
      variant: null,
      salePrice: null,
      isHidden: false,
      photoUrl: null,
    });
  });

  test.each([
    ["in stock", "in_stock"],
    ["In_Stock", "in_stock"],
    ["in-stock", "in_stock"],
    ["out of stock", "out_of_stock"],
    ["out_of_stock", "out_of_stock"],
    ["preorder", "preorder"],
    ["available for order", "available_for_order"],
    ["backorder", "available_for_order"],
    ["discontinued", "discontinued"],
    ["mark_as_sold", "out_of_stock"],
    ["pending", "unknown"],
    ["instock", "in_stock"],
    ["onbackorder", "available_for_order"],
    ["https://schema.org/OutOfStock", "out_of_stock"],
  ])("availability %s is %s", (availability, expected) =>
    expect(read({ ...good, availability })).toMatchObject({ availability: expected }),
  );

  test.each([
    [{ id: "" }, "id", "missing"],
    [{ id: "   " }, "id", "missing"],
    [{ title: "" }, "title", "missing"],
    [{ availability: "" }, "availability", "missing"],
    [{ price: "" }, "price", "missing"],
    [{ id: "x".repeat(101) }, "id", "too_long"],
    [{ title: "x".repeat(201) }, "title", "too_long"],
    [{ description: "x".repeat(10_000) }, "description", "too_long"],
    [{ brand: "x".repeat(101) }, "brand", "too_long"],
    [{ availability: "maybe" }, "availability", "availability_unknown"],
    [{ price: "cheap EUR" }, "price", "price_unreadable"],
    [{ price: "8.90" }, "price", "currency_unreadable"],
    [{ sale_price: "7,500 EUR" }, "sale_price", "price_ambiguous"],
    [{ sale_price: "7.50 USD" }, "sale_price", "currency_differs"],
  ])("%j: %s %s", (change, column, problem) =>
    expect(read({ ...good, ...change })).toEqual({ column, problem }),
  );

  test.each([
    [{ visibility: "published" }, false],
    [{ visibility: "hidden" }, true],
    [{ status: "active" }, false],
    [{ status: "archived" }, true],
  ])("%j is hidden: %s", (change, isHidden) =>
    expect(read({ ...good, ...change })).toMatchObject({ isHidden }),
  );

  test.each([
    "ftp://shop.test/a.jpg",
    "not a url",
    "javascript:alert(1)",
    `https://shop.test/${"x".repeat(2000)}`,
  ])("a photo at %s is none", (image_link) =>
    expect(read({ ...good, image_link })).toMatchObject({ photoUrl: null }),
  );

  test.each(["0 EUR", "8.90 EUR", "9.90 EUR"])("a sale at %s is none", (sale_price) =>
    expect(read({ ...good, sale_price })).toMatchObject({ salePrice: null }),
  );

  test.each([
    [{ inventory: "3" }, "in_stock"],
    [{ quantity_to_sell_on_facebook: "0" }, "out_of_stock"],
  ])("%j tells the availability where the feed does not", (stock, availability) =>
    expect(read({ ...good, availability: "", ...stock })).toMatchObject({ availability }),
  );

  test("a currency in a column of its own", () => {
    expect(read({ ...good, price: "8,90", currency: "EUR" })).toMatchObject({
      price: { amount: "8.9", currency: "EUR" },
    });
  });

  test("an expired sale price is none", () => {
    const sale_price_effective_date = "2024-01-01T00:00+00:00/2024-02-01T00:00+00:00";
    expect(read({ ...good, sale_price: "7.50 EUR", sale_price_effective_date })).toMatchObject({
      salePrice: null,
    });
  });

  test("any row is survived, and gives nothing the database would refuse", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ".", " ", "\u0000", "\ud800", '"') });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("title", "description", "brand", "price", "link"), cell),
        (row) => {
          expect(JSON.stringify(read({ ...good, ...row }))).not.toMatch(/\\u0000|\\ud800/);
        },
      ),
    );
  });
});

describe("readFeedPrice", () => {
  test.each([
    ["8.90 EUR", { amount: "8.9", currency: "EUR" }],
    ["8.90EUR", { amount: "8.9", currency: "EUR" }],
    [" 1500 jpy ", { amount: "1500", currency: "JPY" }],
    ["1.125 KWD", { amount: "1.125", currency: "KWD" }],
    ["0 EUR", { amount: "0", currency: "EUR" }],
    ["8.90", "currency_unreadable"],
    ["8.90 $", "currency_unreadable"],
    ["8.90 ABC", "currency_unreadable"],
    ["8.90 EURO", "currency_unreadable"],
    ["-1 EUR", "price_unreadable"],
    ["1.23.45 EUR", "price_unreadable"],
    ["1,234.5,6 EUR", "price_unreadable"],
    ["USD 8.90 EUR", "price_unreadable"],
    ["8,90 EUR", { amount: "8.9", currency: "EUR" }],
    ["EUR 8.90", { amount: "8.9", currency: "EUR" }],
    ["8,90 €", { amount: "8.9", currency: "EUR" }],
    ["R$ 10,00", { amount: "10", currency: "BRL" }],
    ["1,234.50 EUR", { amount: "1234.5", currency: "EUR" }],
    ["1.234,50 EUR", { amount: "1234.5", currency: "EUR" }],
    ["1 234,50 EUR", { amount: "1234.5", currency: "EUR" }],
    ["1\u202F234,50 EUR", { amount: "1234.5", currency: "EUR" }],
    ["1'234.50 CHF", { amount: "1234.5", currency: "CHF" }],
    ["1,23,456.00 INR", { amount: "123456", currency: "INR" }],
    ["1.234.567 EUR", { amount: "1234567", currency: "EUR" }],
    ["1,234 JPY", { amount: "1234", currency: "JPY" }],
    ["12.3400 USD", { amount: "12.34", currency: "USD" }],
    ["0.125 EUR", { amount: "0.125", currency: "EUR" }],
    ["٨٫٩٠ EUR", { amount: "8.9", currency: "EUR" }],
    ["1.234 EUR", "price_ambiguous"],
    ["1,234 EUR", "price_ambiguous"],
    ["1,250 KWD", "price_ambiguous"],
    ["", "price_unreadable"],
  ])("%j", (text, expected) => expect(readFeedPrice(text)).toEqual(expected));
});

describe("isWithinFeedDates", () => {
  test.each([
    ["", true],
    ["2026-11-01T00:00+00:00/2026-12-01T00:00+00:00", true],
    ["2026-12-01T00:00Z/2026-12-31T00:00Z", false],
    ["/2026-11-01T00:00Z", false],
    ["2026-11-01T00:00Z/", true],
    ["soon/later", true],
  ])("%s: %s", (range, expected) => expect(isWithinFeedDates(range, now)).toBe(expected));
});
