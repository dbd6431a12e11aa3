import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPicture } from "./draw-picture";
import { renderFeedCsv } from "./feed";
import { pictureFile } from "./picture-file";
import { shopProducts } from "./products";

const BASE_URL = "http://127.0.0.1:4360";
const MONEY = /^\d+\.\d{2} EUR$/;

function feedRows(products = shopProducts): string[][] {
  return parse(renderFeedCsv(products, BASE_URL), { relax_column_count: false });
}

function feedRecords(): Record<string, string>[] {
  return parse(renderFeedCsv(shopProducts, BASE_URL), { columns: true });
}

describe("the assortment", () => {
  it("has 64 products with ids of their own", () => {
    expect(shopProducts).toHaveLength(64);
    expect(new Set(shopProducts.map((product) => product.retailerId)).size).toBe(64);
    expect(new Set(shopProducts.map((product) => product.name)).size).toBe(64);
  });

  it("has something of everything staff meet", () => {
    const count = (is: (product: (typeof shopProducts)[number]) => boolean) => shopProducts.filter(is).length;
    expect(count((product) => product.salePrice !== undefined)).toBeGreaterThanOrEqual(3);
    expect(count((product) => product.availability === "out of stock")).toBeGreaterThanOrEqual(3);
    expect(count((product) => product.visibility === "staging")).toBe(3);
    expect(count((product) => product.itemGroupId !== undefined)).toBeGreaterThanOrEqual(4);
  });

  it("sells variants in sizes of their own", () => {
    const variants = shopProducts.filter((product) => product.itemGroupId);
    const kinds = new Set(variants.map((product) => `${product.itemGroupId} ${product.size}`));
    const groups = new Set(variants.map((product) => product.itemGroupId));
    expect(kinds.size).toBe(variants.length);
    expect(groups.size).toBeLessThan(variants.length);
  });
});

describe("the feed", () => {
  it("parses back, every line with as many fields as the header", () => {
    const [header = [], ...rows] = feedRows();
    expect(rows).toHaveLength(shopProducts.length);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it("keeps Meta's limits", () => {
    for (const record of feedRecords()) {
      expect(record.id).toMatch(/^[A-Z0-9-]{1,100}$/);
      expect(record.title?.length).toBeGreaterThan(0);
      expect(record.title?.length).toBeLessThanOrEqual(200);
      expect(record.description?.length).toBeGreaterThan(0);
      expect(record.description?.length).toBeLessThanOrEqual(5000);
      expect(record.brand?.length).toBeGreaterThan(0);
      expect(record.brand?.length).toBeLessThanOrEqual(100);
      expect(["in stock", "out of stock"]).toContain(record.availability);
      expect(["published", "staging"]).toContain(record.visibility);
      expect(record.condition).toBe("new");
      expect(record.price).toMatch(MONEY);
      expect(record.link).toBe(`${BASE_URL}/shop/products/${record.id}`);
      expect(record.image_link).toBe(`${BASE_URL}/shop/pictures/${record.id}.jpg`);
    }
  });

  it("never asks more on sale than before", () => {
    for (const { sale_price: salePrice = "", price = "" } of feedRecords()) {
      if (salePrice === "") continue;
      expect(salePrice).toMatch(MONEY);
      expect(Number.parseFloat(salePrice)).toBeLessThan(Number.parseFloat(price));
    }
  });

  it("escapes quotes, commas and line breaks", () => {
    const [first] = shopProducts;
    if (!first) throw new Error("The shop is empty");
    const description = 'Says "fresh", twice\nand means it';
    const [, row = []] = feedRows([{ ...first, description }]);
    expect(row[2]).toBe(description);
  });
});

describe("the pictures", () => {
  const jpegs: Buffer[] = [];
  const thumbnails: Buffer[] = [];

  beforeAll(async () => {
    jpegs.push(...(await Promise.all(shopProducts.map((product) => readFile(pictureFile(product))))));
    const shrink = (jpeg: Buffer) => sharp(jpeg).resize(64, 64).removeAlpha().raw().toBuffer();
    thumbnails.push(...(await Promise.all(jpegs.map(shrink))));
  });

  it("are JPEGs that Meta accepts", async () => {
    for (const jpeg of jpegs) {
      const { format, width, height } = await sharp(jpeg).metadata();
      expect(format).toBe("jpeg");
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(500);
      expect(jpeg.length).toBeLessThan(8 * 1024 * 1024);
    }
  });

  it("can be told apart at 64 pixels", () => {
    const difference = (a: Buffer, b: Buffer) =>
      a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
    for (const [index, thumbnail] of thumbnails.entries())
      for (const other of thumbnails.slice(index + 1))
        expect(difference(thumbnail, other)).toBeGreaterThan(4);
  });

  it("are drawn by code that has not lost its way", () => {
    for (const product of shopProducts) {
      expect(drawPicture(product)).toBe(drawPicture(product));
      expect(drawPicture(product)).not.toMatch(/NaN|undefined/);
    }
  });
});
