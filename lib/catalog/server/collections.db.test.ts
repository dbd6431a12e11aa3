import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  type CollectionProductsChange,
  type CollectionRule,
  collectionProductsQuerySchema,
  newCollectionSchema,
} from "@/lib/catalog/collection-contract";
import { productListQuerySchema } from "@/lib/catalog/contract";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeCollection } from "./change-collection";
import { changeCollectionProducts } from "./change-collection-products";
import { createCollection } from "./create-collection";
import { findRuleProducts } from "./find-rule-products";
import { getProductCount } from "./get-product-count";
import { importFeed } from "./import-feed";
import { listCollectionProducts } from "./list-collection-products";
import { listCollections } from "./list-collections";
import { listProducts } from "./list-products";

const feed = `id,title,availability,price,sale_price,brand,product_type
OIL,Olive oil,in stock,8.90 EUR,,Olivar,Pantry > Oils
NUT,Walnut oil,in stock,12.00 EUR,6.00 EUR,Olivar,Pantry > Oils > Nut
JAM,Fig jam,in stock,4.50 EUR,,Añón,Pantry > Jams
HAM,Ham,in stock,19.00 EUR,,Añón,Meat
`;

let agent: StaffDto;
let manager: StaffDto;
let catalogId: string;
let ids: Record<string, string>;

beforeEach(async () => {
  await resetDatabase();
  agent = await createTestStaff("agent");
  manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
  await importFeed(manager, { catalogId, bytes: Buffer.from(feed) });
  const rows = await prisma().product.findMany();
  ids = Object.fromEntries(rows.map(({ retailerId, id }) => [retailerId, id]));
});

const idsOf = (...skus: string[]) => skus.map((sku) => ids[sku] ?? newId());

async function create(input: { rule?: CollectionRule; skus?: string[]; id?: string }) {
  const { rule = null, skus = [], id = newId() } = input;
  const productIds = idsOf(...skus);
  return createCollection(
    manager,
    newCollectionSchema.parse({ id, catalogId, name: "Mine", rule, productIds }),
  );
}

async function skusOf(collectionId: string, limit = 50): Promise<string[]> {
  const query = { collectionId, ...collectionProductsQuerySchema.parse({ limit }) };
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listCollectionProducts(agent, { ...query, cursor: cursor ?? undefined });
    found.push(...page.items.map(({ retailerId }) => retailerId));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );

describe("by hand", () => {
  test("products stand in the order they were given, over pages too", async () => {
    const { id, products } = await create({ skus: ["HAM", "OIL", "JAM", "OIL"] });
    expect(products).toEqual({ count: 3, isCapped: false });
    expect(await skusOf(id, 1)).toEqual(["HAM", "OIL", "JAM"]);
  });

  test.each<[string, (change: typeof idsOf) => CollectionProductsChange, string]>([
    ["add", (of) => ({ action: "place", productIds: of("NUT"), before: null }), "HAM OIL JAM NUT"],
    [
      "add before",
      (of) => ({ action: "place", productIds: of("NUT"), before: of("OIL")[0] ?? null }),
      "HAM NUT OIL JAM",
    ],
    [
      "move to the front",
      (of) => ({ action: "place", productIds: of("JAM"), before: of("HAM")[0] ?? null }),
      "JAM HAM OIL",
    ],
    ["move two", (of) => ({ action: "place", productIds: of("HAM", "OIL"), before: null }), "JAM HAM OIL"],
    [
      "before itself",
      (of) => ({ action: "place", productIds: of("OIL"), before: of("OIL")[0] ?? null }),
      "HAM OIL JAM",
    ],
    ["remove", (of) => ({ action: "remove", productIds: of("OIL") }), "HAM JAM"],
    ["an unknown product", () => ({ action: "place", productIds: [newId()], before: null }), "HAM OIL JAM"],
  ])("%s, said twice", async (_name, change, expected) => {
    const { id } = await create({ skus: ["HAM", "OIL", "JAM"] });
    await changeCollectionProducts(manager, id, change(idsOf));
    await changeCollectionProducts(manager, id, change(idsOf));
    expect((await skusOf(id)).join(" ")).toBe(expected);
  });

  test("two changes at once lose neither", async () => {
    const { id } = await create({ skus: ["HAM"] });
    await Promise.all(
      ["OIL", "JAM", "NUT"].map((sku) =>
        changeCollectionProducts(manager, id, { action: "place", productIds: idsOf(sku), before: null }),
      ),
    );
    expect((await skusOf(id)).sort()).toEqual(["HAM", "JAM", "NUT", "OIL"]);
  });

  test("a removed product leaves and comes back where it was", async () => {
    const { id } = await create({ skus: ["HAM", "OIL", "JAM"] });
    const where = { id: idsOf("OIL")[0] ?? "" };
    await prisma().product.update({ where, data: { removedAt: new Date() } });
    expect(await skusOf(id)).toEqual(["HAM", "JAM"]);
    await prisma().product.update({ where, data: { removedAt: null } });
    expect(await skusOf(id)).toEqual(["HAM", "OIL", "JAM"]);
  });
});

describe("the list", () => {
  test("asks the database as often for many as for few, and says of each what it holds", async () => {
    const of = (values: string[]): CollectionRule => ({
      match: "all",
      conditions: [{ field: "brand", values }],
    });
    const add = async (name: string, more: { rule?: CollectionRule; skus?: string[] }) =>
      createCollection(
        manager,
        newCollectionSchema.parse({
          ...{ id: newId(), catalogId, name, rule: more.rule ?? null },
          productIds: idsOf(...(more.skus ?? [])),
        }),
      );
    await add("A", { skus: ["HAM", "OIL"] });
    await add("B", { rule: of(["Olivar"]) });
    const raw = vi.spyOn(prisma(), "$queryRaw");
    await listCollections(agent, catalogId);
    const forTwo = raw.mock.calls.length;
    expect(forTwo).toBeGreaterThan(0);
    for (let at = 0; at < 20; at++) await add(`C${at}`, { rule: of([at % 2 ? "Añón" : "None"]) });
    raw.mockClear();
    const listed = await listCollections(agent, catalogId);
    expect(raw.mock.calls).toHaveLength(forTwo);
    raw.mockRestore();
    const told = listed.map(({ name, products, photos }) => [
      name,
      products.count,
      photos.map((p) => p.name),
    ]);
    expect(told.slice(0, 2)).toEqual([
      ["A", 2, ["Ham", "Olive oil"]],
      ["B", 2, ["Olive oil", "Walnut oil"]],
    ]);
    expect(told).toContainEqual(["C1", 2, ["Fig jam", "Ham"]]);
    expect(told).toContainEqual(["C0", 0, []]);
    expect(await listCollections(agent, newId())).toEqual([]);
  });
});

describe("by rule", () => {
  const category = (value: string) => ({ field: "category" as const, values: [value] });
  test.each<[string, CollectionRule, string[]]>([
    ["a category and those below", { match: "all", conditions: [category("Pantry > Oils")] }, ["OIL", "NUT"]],
    ["no half of a category's name", { match: "all", conditions: [category("Pan")] }, []],
    [
      "what it costs now",
      { match: "all", conditions: [{ field: "price", from: "4.5", to: "6" }] },
      ["JAM", "NUT"],
    ],
    [
      "an open price",
      { match: "all", conditions: [{ field: "price", from: "8.90", to: null }] },
      ["HAM", "OIL"],
    ],
    [
      "any of two",
      { match: "any", conditions: [category("Meat"), { field: "price", from: null, to: "4.50" }] },
      ["JAM", "HAM"],
    ],
    [
      "all of two",
      { match: "all", conditions: [{ field: "brand", values: ["Añón", "Nobody"] }, category("Pantry")] },
      ["JAM"],
    ],
  ])("%s", async (_name, rule, expected) => {
    const { id, products } = await create({ rule });
    expect(await skusOf(id)).toEqual(expected);
    expect(products.count).toBe(expected.length);
    const preview = await findRuleProducts(agent, { catalogId, rule });
    expect(preview.first.map(({ retailerId }) => retailerId)).toEqual(expected);
    const filter = productListQuerySchema.parse({ collectionId: id });
    expect((await listProducts(agent, filter)).items).toHaveLength(expected.length);
    expect((await getProductCount(agent, filter)).count).toBe(expected.length);
  });

  test("a label of the feed", async () => {
    await prisma().product.update({ where: { id: idsOf("HAM")[0] ?? "" }, data: { labels: ["Christmas"] } });
    const { id } = await create({
      rule: { match: "all", conditions: [{ field: "label", values: ["Christmas", "Easter"] }] },
    });
    expect(await skusOf(id)).toEqual(["HAM"]);
  });

  test("takes no products by hand", async () => {
    const { id } = await create({ rule: { match: "all", conditions: [category("Meat")] } });
    const change = { action: "remove" as const, productIds: idsOf("HAM") };
    expect(await codeOf(changeCollectionProducts(manager, id, change))).toBe("conflict");
  });
});

test("renamed and given another rule it holds what fits that, also when it is said twice", async () => {
  const brand = { field: "brand" as const, values: ["Olivar"] };
  const { id } = await create({ rule: { match: "all", conditions: [brand] } });
  const rule: CollectionRule = {
    match: "all",
    conditions: [brand, { field: "price", from: null, to: "7" }, { field: "category", values: ["Pantry"] }],
  };
  for (let times = 0; times < 2; times++) await changeCollection(manager, id, { name: "Cheap oils", rule });
  expect(await listCollections(agent, null)).toMatchObject([
    { id, name: "Cheap oils", kind: "rule", rule, products: { count: 1 } },
  ]);
  expect(await skusOf(id)).toEqual(["NUT"]);
  await changeCollection(manager, id, { name: "Oils" });
  expect(await listCollections(agent, null)).toMatchObject([{ name: "Oils", rule }]);
});

test("one by hand is renamed, keeps its order, and takes no rule", async () => {
  const { id } = await create({ skus: ["OIL", "HAM"] });
  await changeCollection(manager, id, { name: "Best" });
  expect(await skusOf(id)).toEqual(["OIL", "HAM"]);
  const rule: CollectionRule = { match: "all", conditions: [{ field: "brand", values: ["Olivar"] }] };
  expect(await codeOf(changeCollection(manager, id, { rule }))).toBe("conflict");
  expect(await codeOf(changeCollection(agent, id, { name: "Mine" }))).toBe("forbidden");
});

test("what was taken out and put back stands where it was", async () => {
  const { id } = await create({ skus: ["OIL", "HAM", "JAM"] });
  const [ham = ""] = idsOf("HAM");
  await changeCollectionProducts(manager, id, { action: "remove", productIds: [ham] });
  const before = idsOf("JAM")[0] ?? null;
  await changeCollectionProducts(manager, id, { action: "place", productIds: [ham], before });
  expect(await skusOf(id)).toEqual(["OIL", "HAM", "JAM"]);
});

test("created twice it is there once, as it was first", async () => {
  const id = newId();
  await create({ id, skus: ["HAM"] });
  await create({ id, skus: ["OIL"] });
  expect(await listCollections(agent, null)).toHaveLength(1);
  expect(await skusOf(id)).toEqual(["HAM"]);
});

test("deleted it is gone, and comes back with what it held", async () => {
  const { id } = await create({ skus: ["HAM"] });
  await changeCollection(manager, id, { isDeleted: true });
  expect(await listCollections(agent, catalogId)).toEqual([]);
  expect(await codeOf(skusOf(id))).toBe("not_found");
  expect(await codeOf(changeCollection(manager, id, { name: "New" }))).toBe("not_found");
  await changeCollection(manager, id, { isDeleted: false });
  expect(await skusOf(id)).toEqual(["HAM"]);
});

test("counter staff read and do not write", async () => {
  const { id } = await create({ skus: ["HAM"] });
  const input = newCollectionSchema.parse({ id: newId(), catalogId, name: "Theirs", rule: null });
  const change = { action: "remove" as const, productIds: idsOf("HAM") };
  expect(await codeOf(createCollection(agent, input))).toBe("forbidden");
  expect(await codeOf(changeCollection(agent, id, { isDeleted: true }))).toBe("forbidden");
  expect(await codeOf(changeCollectionProducts(agent, id, change))).toBe("forbidden");
  expect(await listCollections(agent, catalogId)).toMatchObject([{ name: "Mine", products: { count: 1 } }]);
});
