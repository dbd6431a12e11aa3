import fc from "fast-check";
import { parse } from "lossless-json";
import { expect, test } from "vitest";
import { readGraphItem } from "./read-graph-item";

const now = new Date("2026-11-25T12:00:00Z");
const whole = {
  id: "7301",
  retailer_id: "JAM-1",
  name: "Apricot jam",
  description: "From Murcia",
  price: "$5.00",
  sale_price: "$4.50",
  currency: "USD",
  availability: "in stock",
  brand: "Oliva",
  category: "Food",
  product_type: "Food > Jam",
  url: "https://shop.example/jam",
  image_url: "https://shop.example/jam.jpg",
  additional_image_urls: ["https://shop.example/jam-2.jpg", "https://shop.example/jam-3.jpg"],
  retailer_product_group_id: "JAM",
  size: "300 g",
  visibility: "published",
  review_status: "approved",
  custom_label_0: "breakfast",
};
const read = (changes: Record<string, unknown> = {}) => readGraphItem({ ...whole, ...changes }, 3, now);

test("an item is a product as a feed's row would be", () => {
  expect(read()).toEqual({
    kind: "product",
    record: 3,
    line: 3,
    isIdMadeUp: false,
    product: {
      retailerId: "JAM-1",
      name: "Apricot jam",
      description: "From Murcia",
      brand: "Oliva",
      category: "Food > Jam",
      variant: "300 g",
      itemGroupId: "JAM",
      price: { amount: "5", currency: "USD" },
      salePrice: { amount: "4.5", currency: "USD" },
      availability: "in_stock",
      isHidden: false,
      link: "https://shop.example/jam",
      photoUrl: "https://shop.example/jam.jpg",
      morePhotoUrls: ["https://shop.example/jam-2.jpg", "https://shop.example/jam-3.jpg"],
      labels: ["breakfast"],
    },
  });
});

test.each([
  ["in staging", { visibility: "staging" }, { isHidden: true }],
  ["turned down by the review", { review_status: "rejected" }, { isHidden: true }],
  ["without a sale", { sale_price: undefined }, { salePrice: null }],
  ["whose sale is over", { sale_price_end_date: "2026-11-24T00:00:00+0000" }, { salePrice: null }],
  ["whose sale is to come", { sale_price_start_date: "2026-12-01T00:00:00+0000" }, { salePrice: null }],
  [
    "of another country",
    { price: "1.234,50 €", sale_price: "", currency: "EUR" },
    { price: { amount: "1234.5", currency: "EUR" } },
  ],
  [
    "in yen",
    { price: "¥1,500", sale_price: "", currency: "JPY" },
    { price: { amount: "1500", currency: "JPY" } },
  ],
  [
    "in dinars",
    { price: "KWD1.250", sale_price: "", currency: "KWD" },
    { price: { amount: "1.25", currency: "KWD" } },
  ],
  ["that tells its stock only", { availability: undefined, inventory: 0 }, { availability: "out_of_stock" }],
  ["without a type of its own", { product_type: undefined }, { category: "Food" }],
])("a product %s", (_, changes, expected) => {
  expect(read(changes)).toMatchObject({ kind: "product", product: expected });
});

test.each([
  ["retailer_id", { retailer_id: "" }, "missing"],
  ["name", { name: undefined }, "missing"],
  ["name", { name: "x".repeat(201) }, "too_long"],
  ["price", { price: undefined }, "missing"],
  ["price", { price: "on request" }, "price_unreadable"],
  ["price", { currency: "USDT" }, "currency_unreadable"],
  ["sale_price", { sale_price: "4,50 €" }, "currency_differs"],
  ["availability", { availability: "maybe" }, "availability_unknown"],
])("a bad %s is named by Graph's own name", (column, changes, problem) => {
  expect(read(changes)).toMatchObject({ kind: "bad", record: 3, column, problem });
});

test("a price that is a number is refused: nobody says whether it is in cents", () => {
  const item = parse('{"retailer_id":"A","name":"A","price":500,"currency":"USD","availability":"in stock"}');
  expect(readGraphItem(item, 1, now)).toMatchObject({ kind: "bad", column: "price", retailerId: "A" });
});

test.each([null, "text", [], 5, { retailer_id: { a: 1 } }])("what is no item is a bad line: %j", (item) => {
  expect(readGraphItem(item, 1, now)).toMatchObject({ kind: "bad" });
});

test("whatever Graph sends is a product or a bad line, never a crash", () => {
  const names = [...Object.keys(whole), "inventory", "sale_price_end_date"];
  const hostile = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" })),
  );
  fc.assert(
    fc.property(hostile, fc.boolean(), (changes, isMostlyWhole) => {
      const sent = parse(JSON.stringify(isMostlyWhole ? { ...whole, ...changes } : changes));
      const line = readGraphItem(sent, 1, now);
      expect(["product", "bad"]).toContain(line.kind);
      expect(JSON.stringify(line)).not.toMatch(/\\u0000|\\ud[89ab]/i);
    }),
    { numRuns: 2000 },
  );
});
