import { beforeAll, describe, expect, test } from "vitest";
import { productListQuerySchema } from "@/lib/catalog/contract";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { importFeed } from "./import-feed";
import { listProducts } from "./list-products";

const feed = `id,title,availability,price,brand,product_type,image_link
OIL-500,Extra virgin olive oil,in stock,8.90 EUR,Olive & Thyme,Oils,https://shop.test/oil.jpg
OIL-1L,Extra virgin olive oil,out of stock,15.90 EUR,Olive & Thyme,Oils,
JAM-FIG,Mermelada de higo,preorder,4.50 EUR,Casa Añón,Jams,
HAM-100,Jamón ibérico,in stock,19.00 EUR,,Meat,
PCT-50,50% rye_bread,discontinued,3.00 EUR,,Bread,
`;

let agent: StaffDto;
let catalogId: string;

beforeAll(async () => {
  await resetDatabase();
  agent = await createTestStaff("agent");
  const manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
  await importFeed(manager, { catalogId, bytes: Buffer.from(feed) });
});

const list = (query: object = {}) => listProducts(agent, productListQuerySchema.parse(query));
const inOrder = async (query: object) => (await list(query)).items.map(({ retailerId }) => retailerId);
const skus = async (query: object) => (await inOrder(query)).sort();

describe("listProducts", () => {
  test.each([
    ["", ["HAM-100", "JAM-FIG", "OIL-1L", "OIL-500", "PCT-50"]],
    ["olive oil", ["OIL-1L", "OIL-500"]],
    ["OIL virgin", ["OIL-1L", "OIL-500"]],
    ["oil-500", ["OIL-500"]],
    ["casa anon", ["JAM-FIG"]],
    ["JAMON", ["HAM-100"]],
    ["meat", ["HAM-100"]],
    ["50%", ["PCT-50"]],
    ["e_b", ["PCT-50"]],
    ["%", ["PCT-50"]],
    ["\\", []],
    ["zzzzzz", []],
  ])("search %j", async (q, expected) => expect(await skus({ q })).toEqual(expected));

  test.each([
    ["olvie", ["OIL-1L", "OIL-500"]],
    ["oliv eoil", ["OIL-1L", "OIL-500"]],
    ["mermelda", ["JAM-FIG"]],
    ["jamno", ["HAM-100"]],
    ["bred", ["PCT-50"]],
  ])("a typing error finds what was meant first: %s", async (q, expected) => {
    const { items } = await list({ q });
    expect(
      items
        .slice(0, expected.length)
        .map(({ retailerId }) => retailerId)
        .sort(),
    ).toEqual(expected);
  });

  test("the exact SKU first, then names that begin so, SKUs, words, and whatever holds it", async () => {
    const names = [
      ["EXT", "Zinc plate"],
      ["Z-1", "Extension lead"],
      ["EXT-9", "Yellow cable"],
      ["Y-2", "Wall extension"],
      ["Y-3", "A next thing"],
    ];
    const rows = names.map(([retailerId = "", name = ""]) => ({
      id: newId(),
      catalogId,
      retailerId,
      name,
      searchText: `${name} ${retailerId}`.toLowerCase(),
      removedAt: null,
    }));
    await prisma().product.createMany({ data: rows });
    const expected = ["EXT", "Z-1", "OIL-1L", "OIL-500", "EXT-9", "Y-2", "Y-3"];
    expect(await inOrder({ q: "ext" })).toEqual(expected);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ q: "ext", limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ retailerId }) => retailerId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(expected);
    await prisma().product.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  });

  test.each([
    [{ sort: "name" }, ["PCT-50", "OIL-500", "OIL-1L", "HAM-100", "JAM-FIG"]],
    [{ sort: "price_up" }, ["PCT-50", "JAM-FIG", "OIL-500", "OIL-1L", "HAM-100"]],
    [{ sort: "price_down" }, ["HAM-100", "OIL-1L", "OIL-500", "JAM-FIG", "PCT-50"]],
    [{ sort: "price_up", q: "oil" }, ["OIL-500", "OIL-1L"]],
    [{ priceFrom: "4.50", priceTo: "8.90" }, ["OIL-500", "JAM-FIG"]],
    [{ brand: "Olive & Thyme", photo: "without" }, ["OIL-1L"]],
    [{ category: "Jams" }, ["JAM-FIG"]],
    [{ visibility: "hidden" }, []],
    [{ removed: "true" }, []],
    [{ sort: "best_selling" }, ["PCT-50", "OIL-500", "OIL-1L", "HAM-100", "JAM-FIG"]],
  ])("%j", async (query, expected) => {
    expect(new Set(await inOrder(query))).toEqual(new Set(expected));
    if (!("sort" in query) || query.sort?.startsWith("price"))
      expect((await inOrder(query)).filter((sku) => !sku.startsWith("OIL-"))).toEqual(
        expected.filter((sku) => !sku.startsWith("OIL-")),
      );
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ ...query, limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ retailerId }) => retailerId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(await inOrder(query));
  });

  test("sorted, of more than a thousand found none is lost between the pages", async () => {
    const rows = Array.from({ length: 1005 }, (_, at) => ({
      id: newId(),
      catalogId,
      retailerId: `BULK-${at}`,
      name: "Bulk",
      price: 2000 - at,
      currency: "EUR",
      searchText: `bulk bulk-${at}`,
    }));
    await prisma().product.createMany({ data: rows });
    const cheapest = ["BULK-1004", "BULK-1003", "BULK-1002", "BULK-1001"];
    const first = await list({ q: "bulk", sort: "price_up", limit: 2 });
    const next = await list({ q: "bulk", sort: "price_up", limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...next.items].map(({ retailerId }) => retailerId)).toEqual(cheapest);
    const few = await list({ q: "bulk 100", sort: "price_down", limit: 3 });
    expect(few.items.map(({ retailerId }) => retailerId)).toEqual(["BULK-100", "BULK-1000", "BULK-1001"]);
    await prisma().product.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  });

  test.each([
    ["oil500", ["OIL-500"]],
    ["oil 1l", ["OIL-1L"]],
    ["oli-500", ["OIL-500"]],
    ["jam-fgi", ["JAM-FIG"]],
  ])("a SKU with a slip: %s", async (q, expected) => expect(await skus({ q })).toEqual(expected));

  test("what comes near is said to be near", async () => {
    expect((await list({ q: "olvie" })).isSimilar).toBe(true);
    expect((await list({ q: "olive" })).isSimilar).toBe(false);
    expect((await list({ q: "\u0000" })).isSimilar).toBe(false);
  });

  test.each([
    ["available", ["HAM-100", "JAM-FIG", "OIL-500"]],
    ["unavailable", ["OIL-1L", "PCT-50"]],
  ])("%s", async (availability, expected) => expect(await skus({ availability })).toEqual(expected));

  test("pages by name lose none and repeat none", async () => {
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ retailerId }) => retailerId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    expect(found.at(0)).toBe("PCT-50");
  });

  test("only the catalog asked for", async () => {
    expect(await skus({ catalogId, q: "oil" })).toHaveLength(2);
    expect(await skus({ catalogId: newId() })).toEqual([]);
  });

  test("a foreign cursor is invalid input", async () => {
    const error = await list({ cursor: "nonsense" }).catch((thrown: unknown) => thrown);
    expect(isAppError(error, "invalid_input")).toBe(true);
  });

  test("money is exact and photos come through this app", async () => {
    const { items } = await list({ q: "oil-500" });
    expect(items[0]).toMatchObject({
      price: { amount: "8.9", currency: "EUR" },
      photoPath: expect.stringMatching(/^\/api\/catalog\/products\/[0-9a-f-]{36}\/photo\?v=[\w-]{8}$/),
    });
  });
});
