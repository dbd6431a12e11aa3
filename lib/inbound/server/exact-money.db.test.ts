import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { receiveNow } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";

/** Each part as it is written in the JSON: a number without quotes, or a string with them. */
type WireLine = [quantity: string, itemPrice: string, currency: string];

let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

/** Written as text: JSON.stringify would round a number before it is sent. */
function delivery(carts: readonly WireLine[][]): string {
  const messages = carts.map((lines, at) => {
    const items = lines.map(
      ([quantity, price, currency], line) =>
        `{"product_retailer_id":"SKU-${line}","quantity":${quantity},"item_price":${price},"currency":"${currency}"}`,
    );
    return `{"from":"16315551234","id":"wamid.${at}","timestamp":"1603069091","type":"order",
      "order":{"catalog_id":"1","text":"${at}","product_items":[${items.join(",")}]}}`;
  });
  return `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
    "metadata":{"phone_number_id":"${channel.phoneNumberId}"},"messages":[${messages.join(",")}]}}]}]}`;
}

interface StoredOrder {
  note: string;
  isUnreadable: boolean;
  totals: Record<string, string>;
}

/** As PostgreSQL writes them, past every decimal library, in the order of the carts. */
async function storedOrders(): Promise<StoredOrder[]> {
  return prisma().$queryRaw<StoredOrder[]>`
    SELECT "note", "hasUnreadableLines" AS "isUnreadable",
      (SELECT COALESCE(jsonb_object_agg("currency", "amount"::text), '{}') FROM "OrderTotal" WHERE "orderId" = "Order"."id")
        AS "totals"
    FROM "Order" ORDER BY "note"::int`;
}

const unquoted = (word: string) => word.replaceAll('"', "");

/** Millionths, by cutting the words apart: no number of JavaScript touches them. */
function millionthsOf(price: string): bigint {
  const [whole = "", fraction = ""] = unquoted(price).split(".");
  return BigInt(whole + fraction.padEnd(6, "0"));
}

function expectedTotals(lines: readonly WireLine[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const [quantity, price, currency] of lines)
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(unquoted(quantity)) * millionthsOf(price));
  return Object.fromEntries(
    [...sums].map(([currency, sum]) => {
      const digits = sum.toString().padStart(7, "0");
      return [currency, `${digits.slice(0, -6)}.${digits.slice(-6)}`];
    }),
  );
}

const exact: [name: string, lines: WireLine[], totals: Record<string, string>][] = [
  [
    "0.1 + 0.2 as numbers",
    [
      ["1", "0.1", "EUR"],
      ["1", "0.2", "EUR"],
    ],
    { EUR: "0.300000" },
  ],
  [
    "0.1 + 0.2 as strings",
    [
      ['"1"', '"0.1"', "EUR"],
      ['"1"', '"0.2"', "EUR"],
    ],
    { EUR: "0.300000" },
  ],
  ["3 × 0.1", [["3", "0.1", "EUR"]], { EUR: "0.300000" }],
  [
    "15.50 as number and as string",
    [
      ["2", "15.50", "EUR"],
      ["1", '"15.50"', "EUR"],
    ],
    { EUR: "46.500000" },
  ],
  ["1.005, which no float is", [["99", "1.005", "EUR"]], { EUR: "99.495000" }],
  ["99 pieces of 99.99", [["99", "99.99", "EUR"]], { EUR: "9899.010000" }],
  [
    "JPY, not divided by 100",
    [
      ["2", "1980", "JPY"],
      ["1", '"500"', "JPY"],
    ],
    { JPY: "4460.000000" },
  ],
  [
    "KWD, three decimals",
    [
      ["3", "1.234", "KWD"],
      ["99", '"0.005"', "KWD"],
    ],
    { KWD: "4.197000" },
  ],
  [
    "three currencies in one cart, none added to another",
    [
      ["1", "0.1", "EUR"],
      ["99", "100", "JPY"],
      ["1", "0.2", "EUR"],
      ["2", "0.001", "KWD"],
    ],
    { EUR: "0.300000", JPY: "9900.000000", KWD: "0.002000" },
  ],
  ["beyond what a float holds", [["99", "90071992547409.930001", "EUR"]], { EUR: "8917127262193583.070099" }],
  ["a free gift", [["1", "0", "EUR"]], { EUR: "0.000000" }],
  [
    "the most that is stored",
    [["999999", "999999999999999999.999999", "EUR"]],
    { EUR: "999998999999999999999999.000001" },
  ],
];

test("a cart's total is exact to the last digit in the database", async () => {
  await receiveNow(channel, delivery(exact.map(([, lines]) => lines)));
  const stored = await storedOrders();
  expect(stored.map(({ totals }, at) => [exact[at]?.[0], totals])).toEqual(
    exact.map(([name, , totals]) => [name, totals]),
  );
  expect(exact.map(([name, lines]) => [name, expectedTotals(lines)])).toEqual(
    exact.map(([name, , totals]) => [name, totals]),
  );
  expect(stored.filter(({ isUnreadable }) => isUnreadable)).toEqual([]);
});

test.each<[name: string, line: WireLine]>([
  ["a negative quantity", ["-1", "5", "EUR"]],
  ["no quantity", ["0", "5", "EUR"]],
  ["half a piece", ['"0.5"', "5", "EUR"]],
  ["a negative price", ["1", "-5", "EUR"]],
  ["a price of seven decimals", ["1", "0.0000001", "EUR"]],
  ["a price with a comma", ["1", '"12,50"', "EUR"]],
  ["a price of nineteen digits", ["1", "1000000000000000000", "EUR"]],
  ["a price beyond every number", ["1", "1e999", "EUR"]],
  ["no currency", ["1", "5", ""]],
])("%s makes the order incomplete, keeps its words and leaves its neighbour exact", async (_name, line) => {
  await receiveNow(channel, delivery([[line, ["3", "0.1", "EUR"]]]));
  expect(await storedOrders()).toEqual([{ note: "0", isUnreadable: true, totals: { EUR: "0.300000" } }]);
  const [quantityRaw, unitPriceRaw, currencyRaw] = line.map(unquoted);
  const stored = await prisma().orderLine.findFirstOrThrow({ where: { position: 0 } });
  expect(stored).toMatchObject({ quantityRaw, unitPriceRaw, currencyRaw });
});

const price = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction === "" ? `${whole}` : `${whole}.${fraction}`));
const quoted = (word: fc.Arbitrary<string>) =>
  fc.oneof(
    word,
    word.map((text) => `"${text}"`),
  );
const line: fc.Arbitrary<WireLine> = fc.tuple(
  quoted(fc.integer({ min: 1, max: 999_999 }).map(String)),
  quoted(price),
  fc.constantFrom("EUR", "JPY", "KWD"),
);

test("any cart's totals are what whole numbers say", { timeout: 60_000 }, async () => {
  const carts = fc.array(fc.array(line, { minLength: 1, maxLength: 12 }), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(carts, async (all) => {
      await resetDatabase();
      channel = await createTestChannel();
      await receiveNow(channel, delivery(all));
      expect((await storedOrders()).map(({ totals }) => totals)).toEqual(all.map(expectedTotals));
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
