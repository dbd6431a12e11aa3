import { createReadStream, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { FeedRead } from "@/lib/catalog/feed-read";
import { readFeedRecords } from "./read-feed-records";

const folder = fileURLToPath(new URL("samples", import.meta.url));
const now = new Date("2026-11-25T12:00:00Z");

/** What each sample is to become, in short: the format, then a word for each row. */
const expected: Record<string, { format: string; rows: string[] }> = {
  "facebook-template.csv": {
    format: "meta_table",
    rows: [
      "FB-101 | Blue Cotton T-Shirt | 10 USD | in_stock | royal blue / M",
      "FB-102 | Red Cotton T-Shirt | 1210 USD | out_of_stock | red / L",
    ],
  },
  "commerce-manager-export.csv": {
    format: "meta_table",
    rows: [
      "CM-1 | Ceramic mug | 12.5 EUR | in_stock",
      "CM-2 | Retired plate | 9 EUR | discontinued | hidden",
    ],
  },
  "woocommerce-facebook.csv": {
    format: "meta_table",
    rows: [
      "woo-vneck-tee_13 | V-Neck T-Shirt | 20 USD | sale 15 | in_stock | Red / Medium",
      "woo-beanie_18 | Beanie | 20 USD | out_of_stock | hidden",
    ],
  },
  "woocommerce-export.csv": {
    format: "woocommerce",
    rows: [
      "woo-vneck-tee-red | V-Neck T-Shirt - Red | 20 MXN | sale 15 | in_stock | Red",
      "46 | Sunglasses | 90.5 MXN | available_for_order | hidden | id made up",
    ],
  },
  "shopify-export.csv": {
    format: "shopify",
    rows: [
      "LS-S-W | Linen Shirt | 69.9 MXN | sale 49.9 | in_stock | S / White",
      "LS-M-W | Linen Shirt | 49.9 MXN | out_of_stock | M / White",
      "linen-shirt-l-white | Linen Shirt | 49.9 MXN | available_for_order | L / White | id made up",
      "GB-1 | Gift Box | 5 MXN | in_stock | hidden",
      "line 8, row 6: variant_price price_unreadable BR-1 (ask us)",
    ],
  },
  "shopify-export-2025.csv": {
    format: "shopify",
    rows: [
      "TEE-S | Example T-Shirt | 30 MXN | sale 25 | in_stock | Small",
      "TEE-M | Example T-Shirt | 25 MXN | out_of_stock | Medium",
    ],
  },
  "google-merchant.tsv": {
    format: "meta_table",
    rows: [
      'TDDR-1 | Sony 32" TV | 1999 GBP | sale 1499 | in_stock',
      "TDDR-2 | Backordered lamp | 20 GBP | available_for_order",
      "TDDR-3 | Soon | 30 GBP | preorder",
      "TDDR-4 | Gone | 30 GBP | out_of_stock",
    ],
  },
  "google-merchant.rss.xml": {
    format: "rss",
    rows: [
      "TV_123456 | Google Chromecast with Google TV | 59.99 USD | in_stock",
      "line 28, row 2: price price_ambiguous PLAIN-1 (1.234 USD)",
    ],
  },
  "google-merchant.atom.xml": {
    format: "atom",
    rows: ["ATOM-1 | Wool hat | 25 EUR | preorder | red / L"],
  },
  "woocommerce-ctx-feed.xml": {
    format: "rss",
    rows: ["101 | Café crème & thé | 12 EUR | in_stock", "line 5, row 2: title missing 102 ()"],
  },
  "prestashop-module.xml": {
    format: "rss",
    rows: ["P12-34 | T-shirt à manches | 1234.5 EUR | sale 999.9 | in_stock"],
  },
  "magento-feed.xml": {
    format: "xml",
    rows: [
      "24-MB01 | Joust Duffle Bag | 34 USD | in_stock",
      "24-MB04 | Strive Shoulder Pack | 32 USD | out_of_stock",
    ],
  },
  "german-spreadsheet.csv": {
    format: "meta_table",
    rows: [
      "K-1 | Käse; reif | 1234.5 EUR | in_stock | 1 kg",
      "K-2 | Quark | 2.3 EUR | in_stock",
      "line 5, row 3: price price_ambiguous K-3 (1.234 EUR)",
    ],
  },
};

function inWords(read: FeedRead): string {
  if (read.kind === "bad") {
    const { line, record, column, problem, retailerId, value } = read;
    return `line ${line}, row ${record}: ${column} ${problem} ${retailerId} (${value ?? ""})`;
  }
  const { retailerId, name, price, salePrice, availability, variant, isHidden } = read.product;
  return [
    retailerId,
    name,
    `${price.amount} ${price.currency}`,
    salePrice && `sale ${salePrice.amount}`,
    availability,
    variant,
    isHidden && "hidden",
    read.isIdMadeUp && "id made up",
  ]
    .filter(Boolean)
    .join(" | ");
}

async function readSample(name: string, highWaterMark?: number) {
  let format = "";
  const reads: FeedRead[] = [];
  const chunks = createReadStream(`${folder}/${name}`, highWaterMark === undefined ? {} : { highWaterMark });
  const onFormat = (told: string) => {
    format = told;
  };
  const options = { now, currency: "MXN", onFormat };
  for await (const read of readFeedRecords(chunks, options)) reads.push(read);
  return { format, reads };
}

test.each(readdirSync(folder).filter((name) => !name.endsWith(".md")))("%s", async (name) => {
  const { format, reads } = await readSample(name);
  expect({ format, rows: reads.map(inWords) }).toEqual(expected[name]);
});

test.each(Object.keys(expected))("%s in pieces of any size is the same", async (name) => {
  const { reads } = await readSample(name);
  for (const size of [1, 3, 7, 64]) expect((await readSample(name, size)).reads).toEqual(reads);
});

test("what is not on the list above is right too", async () => {
  const of = async (name: string) =>
    (await readSample(name)).reads.flatMap((read) => (read.kind === "product" ? [read.product] : []));
  const [chromecast] = await of("google-merchant.rss.xml");
  expect(chromecast).toMatchObject({
    description: "Stream <b>4K</b> & more",
    link: "https://store.google.example/product/chromecast?a=1&b=2",
    photoUrl: "https://images.example.com/TV_123456.png",
    category: "Electronics > Streaming",
  });
  expect((await of("google-merchant.atom.xml"))[0]).toMatchObject({
    description: "Warm",
    link: "https://example.com/hat",
    itemGroupId: "HATS",
  });
  expect((await of("woocommerce-ctx-feed.xml"))[0]).toMatchObject({
    brand: "Maison étoile",
    link: "https://shop.example/?p=101&utm_source=fb&utm_medium=cpc",
  });
  const [small, medium] = await of("shopify-export.csv");
  expect(small).toMatchObject({
    description: "Breathable & light.\n\nLinen\n\nMade in Portugal",
    brand: "Casa Azul",
    itemGroupId: "linen-shirt",
    photoUrl: "https://cdn.shopify.example/shirt-white.jpg",
  });
  expect(medium).toMatchObject({ photoUrl: "https://cdn.shopify.example/shirt.jpg?v=1" });
  expect((await of("commerce-manager-export.csv"))[0]).toMatchObject({
    description: "Holds 300 ml.\nDishwasher safe.",
    photoUrl: "https://shop.example/mug.jpg",
  });
});
