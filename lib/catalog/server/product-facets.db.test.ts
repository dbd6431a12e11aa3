import { beforeEach, describe, expect, test } from "vitest";
import {
  priceRangesSchema,
  productFacetQuerySchema,
  productFacetSchema,
  productFilterSchema,
} from "@/lib/catalog/contract";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getPriceRanges } from "./get-price-ranges";
import { getProductCount } from "./get-product-count";
import { getProductFacet } from "./get-product-facet";
import { importFeed } from "./import-feed";

const feed = `id,title,availability,price,sale_price,brand,product_type,custom_label_0,custom_label_1
OIL,Olive oil,in stock,8.90 EUR,,Olivar,Pantry > Oils,Autumn,Gift
NUT,Walnut oil,out of stock,12.00 EUR,6.00 EUR,Olivar,Pantry>Oils,Gift,
JAM,Fig jam,in stock,4.50 EUR,,Añón,Pantry > Jams,,
HAM,Ham,in stock,19.00 EUR,,Añón,Meat,,
TEA,Tea,in stock,3.00 EUR,,,,,
`;

let agent: StaffDto;

beforeEach(async () => {
  await resetDatabase();
  agent = await createTestStaff("agent");
  const catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
  await importFeed(await createTestStaff("manager"), { catalogId, bytes: Buffer.from(feed) });
});

async function facet(query: Record<string, string>): Promise<string[]> {
  const found = await getProductFacet(agent, productFacetQuerySchema.parse(query));
  expect(productFacetSchema.parse(found)).toEqual(found);
  return found.values.map(({ value, count }) => `${value} ${count}`);
}

describe("facets", () => {
  test.each<[Record<string, string>, string[]]>([
    [{ facet: "brand" }, ["Añón 2", "Olivar 2"]],
    [{ facet: "category" }, ["Pantry 3", "Pantry > Oils 2", "Meat 1", "Pantry > Jams 1"]],
    [{ facet: "label" }, ["Gift 2", "Autumn 1"]],
    [{ facet: "brand", availability: "unavailable" }, ["Olivar 1"]],
    [{ facet: "brand", q: "oil" }, ["Olivar 2"]],
    [{ facet: "brand", category: "Pantry" }, ["Olivar 2", "Añón 1"]],
    [{ facet: "brand", brand: "Olivar" }, ["Añón 2", "Olivar 2"]],
    [{ facet: "category", category: "Meat", brand: "Olivar" }, ["Pantry 2", "Pantry > Oils 2"]],
    [{ facet: "brand", find: " ANON " }, ["Añón 2"]],
    [{ facet: "brand", find: "nobody" }, []],
    [{ facet: "brand", priceTo: "5" }, ["Añón 1"]],
    [{ facet: "brand", removed: "true" }, []],
  ])("%j", async (query, expected) => expect(await facet(query)).toEqual(expected));

  test("each choice leaves as many as it says", async () => {
    for (const name of ["brand", "category"] as const) {
      const { values } = await getProductFacet(agent, productFacetQuerySchema.parse({ facet: name }));
      for (const { value, count } of values) {
        const left = await getProductCount(agent, productFilterSchema.parse({ [name]: value }));
        expect([value, left.count]).toEqual([value, count]);
      }
    }
  });

  test("of very many values the most frequent, and that there are more", async () => {
    const { catalogId } = await prisma().product.findFirstOrThrow();
    const row = (at: number) => ({
      id: newId(),
      catalogId,
      retailerId: `X${at}`,
      name: "X",
      searchText: "x",
      brand: `Brand ${at}`,
    });
    await prisma().product.createMany({ data: Array.from({ length: 60 }, (_, at) => row(at)) });
    const found = await getProductFacet(agent, productFacetQuerySchema.parse({ facet: "brand" }));
    expect([found.values.length, found.isCapped]).toEqual([50, true]);
    expect(found.values[0]?.count).toBe(2);
  });

  test("an unknown collection is not found, and an unknown facet is refused", async () => {
    const query = productFacetQuerySchema.parse({ facet: "brand", collectionId: newId() });
    const error = await getProductFacet(agent, query).catch((thrown: unknown) => thrown);
    expect(isAppError(error, "not_found")).toBe(true);
    expect(productFacetQuerySchema.safeParse({ facet: "name" }).success).toBe(false);
  });
});

describe("ranges of prices", () => {
  const rangesOf = async (query: Record<string, string>) => {
    const found = await getPriceRanges(agent, productFilterSchema.parse(query));
    expect(priceRangesSchema.parse(found)).toEqual(found);
    return found.ranges;
  };

  test("each leaves as many as it says, and all products are in one", async () => {
    const ranges = await rangesOf({});
    expect(ranges.length).toBeGreaterThan(1);
    for (const { from, to, count } of ranges) {
      const bounds = { ...(from && { priceFrom: from }), ...(to && { priceTo: to }) };
      expect((await getProductCount(agent, productFilterSchema.parse(bounds))).count).toBe(count);
    }
    expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([null, null]);
  });

  test("the range that is chosen does not narrow them; the rest does; nothing has none", async () => {
    expect(await rangesOf({ priceFrom: "100" })).toEqual(await rangesOf({}));
    expect(
      (await rangesOf({ brand: "Olivar" })).reduce((sum, { count }) => sum + count, 0),
    ).toBeGreaterThanOrEqual(2);
    expect(await rangesOf({ brand: "Nobody" })).toEqual([]);
  });
});
