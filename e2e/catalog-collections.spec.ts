import { expect, type Page, test } from "@playwright/test";
import { collectionsPage } from "@/e2e/collections-page";
import { openPage } from "@/e2e/open-page";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { collectionSchema } from "@/lib/catalog/collection-contract";
import { catalogListSchema, productPageSchema } from "@/lib/catalog/contract";

const words = staffWords();

interface Made {
  id: string;
  names: string[];
}

/** A collection by hand of the first products by name. */
async function makeCollection(name: string, count: number): Promise<Made> {
  const api = await staffApi("manager");
  const { catalogs } = await api.get("/api/catalog", catalogListSchema);
  const { items } = await api.get(`/api/catalog/products?limit=${count}`, productPageSchema);
  const id = crypto.randomUUID();
  const productIds = items.map((product) => product.id);
  await api.post(
    "/api/catalog/collections",
    { id, catalogId: catalogs[0]?.id, name, rule: null, productIds },
    collectionSchema,
  );
  return { id, names: items.map((product) => product.name) };
}

async function storedNames(id: string): Promise<string[]> {
  const api = await staffApi("manager");
  const { items } = await api.get(`/api/catalog/collections/${id}/products`, productPageSchema);
  return items.map(({ name }) => name);
}

async function open(page: Page, id: string) {
  await openPage(page, `/catalog/collections?collection=${id}`);
  return collectionsPage(page);
}

test.beforeEach(async ({ context }) => {
  await (await staffApi("manager")).lendSession(context);
});

test("a product is moved by keyboard alone, and that is said", async ({ page }) => {
  const { id, names } = await makeCollection("By keyboard", 4);
  const [first = "", second = "", third = "", last = ""] = names;
  const collections = await open(page, id);
  await collections.lift(last, 4);
  await collections.carry("ArrowUp", `Insert between ${second} and ${third}`);
  await page.keyboard.press("Enter");
  await expect.poll(() => storedNames(id)).toEqual([first, second, last, third]);
  await expect(
    page.getByText(words("catalog.collections.moved", { name: last, position: 3, count: 4 })),
  ).toBeAttached();
  await collections.lift(third, 4);
  await collections.carry("Home", `Insert before ${first}`);
  await page.keyboard.press("Enter");
  await expect.poll(() => storedNames(id)).toEqual([third, first, second, last]);
  await collections.lift(first, 2);
  await collections.carry("ArrowDown", `Insert between ${second} and ${last}`);
  await page.keyboard.press("Escape");
  await expect(collections.row(first)).toBeVisible();
  expect(await storedNames(id)).toEqual([third, first, second, last]);
});

test("a product is dragged by mouse", async ({ page }) => {
  const { id, names } = await makeCollection("By mouse", 3);
  const [first = "", second = "", third = ""] = names;
  const collections = await open(page, id);
  const to = await collections.row(first).boundingBox();
  const from = await collections.row(third).boundingBox();
  if (!to || !from) throw new Error("The rows are not there.");
  await page.mouse.move(from.x + 200, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 200, from.y, { steps: 4 });
  await page.mouse.move(to.x + 200, to.y + 3, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => storedNames(id)).toEqual([third, first, second]);
});

test("what was taken out comes back where it was", async ({ page }) => {
  const { id, names } = await makeCollection("Taken out", 3);
  const [, second = ""] = names;
  const collections = await open(page, id);
  await collections.takeOut(second);
  await expect.poll(() => storedNames(id)).toEqual(names.filter((name) => name !== second));
  await collections.undo();
  await expect.poll(() => storedNames(id)).toEqual(names);
  await expect(collections.row(second)).toBeVisible();
});

test("a rule of two conditions is made, renamed and changed", async ({ page }) => {
  const name = `Cheap cheese ${crypto.randomUUID().slice(0, 8)}`;
  await openPage(page, "/catalog/collections");
  const collections = collectionsPage(page);
  await collections.startNew();
  await collections.name.fill(name);
  await collections.byRule();
  await collections.addValue("category", "Cheese");
  await collections.addCondition();
  await collections.chooseField(2, "price");
  await collections.condition(2).getByLabel(words("catalog.collections.to"), { exact: true }).fill("8");
  await collections.save();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();

  const api = await staffApi("manager");
  const id = new URL(page.url()).searchParams.get("collection") ?? "";
  const made = await api.get(`/api/catalog/collections/${id}`, collectionSchema);
  expect(made.rule).toEqual({
    match: "all",
    conditions: [
      { field: "category", values: ["Cheese"] },
      { field: "price", from: null, to: "8" },
    ],
  });
  expect(made.products.count).toBeGreaterThan(0);

  await collections.edit();
  await collections.name.fill(`${name}!`);
  await collections.condition(2).getByRole("button", { name: /2/ }).click();
  await collections.save();
  await expect(page.getByRole("heading", { level: 2, name: `${name}!` })).toBeVisible();
  const changed = await api.get(`/api/catalog/collections/${id}`, collectionSchema);
  expect(changed.rule?.conditions).toHaveLength(1);
  expect(changed.products.count).toBeGreaterThan(made.products.count);
  await collections.undo();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  expect((await api.get(`/api/catalog/collections/${id}`, collectionSchema)).rule).toEqual(made.rule);
});
