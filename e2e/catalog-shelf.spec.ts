import { expect, type Page, test } from "@playwright/test";
import { catalogPage } from "@/e2e/catalog-page";
import { composerPage } from "@/e2e/composer-page";
import { shiftsOf, watchShifts } from "@/e2e/layout-shifts";
import { openPage } from "@/e2e/open-page";
import { narrowScreen } from "@/e2e/screen-sizes";
import { customerOrders, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { productFacetSchema, productPageSchema } from "@/lib/catalog/contract";

const words = staffWords();

async function productCalled(name: string) {
  const api = await staffApi("agent");
  const { items } = await api.get(`/api/catalog/products?q=${encodeURIComponent(name)}`, productPageSchema);
  const product = items.find((item) => item.name === name);
  if (!product) throw new Error(`There is no ${name}.`);
  return product;
}

test.beforeEach(async ({ context }) => {
  await (await staffApi("agent")).lendSession(context);
});

test("a product opens over the list, is an address, and goes into a message", async ({ page }) => {
  const catalog = catalogPage(page);
  const product = await productCalled("Abate Pears 1 kg");
  await openPage(page, "/catalog");
  await catalog.open(product.name);
  const sheet = catalog.sheetOf(product.name);
  await expect(sheet).toContainText(product.retailerId);
  await expect(catalog.part("ordered")).toBeVisible();
  expect(new URL(page.url()).searchParams.get("product")).toBe(product.id);
  await page.goBack();
  await expect(sheet).toBeHidden();
  await page.goForward();
  await expect(sheet).toBeVisible();

  await catalog.openAsPage.click();
  await expect(page).toHaveURL(new RegExp(`/catalog/products/${product.id}$`));
  await expect(page.getByRole("heading", { level: 1, name: product.name })).toBeVisible();
  await catalog.addToMessage.click();
  const composer = composerPage(page);
  await expect(composer.message).toContainText(product.name);
  expect(new URL(page.url()).searchParams.has("product")).toBe(false);
});

test("a cart stands on its product's page at once", async ({ page }) => {
  const catalog = catalogPage(page);
  const product = await productCalled("Amalfi Lemons 500 g");
  await openPage(page, `/catalog/products/${product.id}`);
  await expect(catalog.part("ordered")).toBeVisible();
  const customer = await newCustomer("Paula");
  await customerOrders(customer, [{ retailerId: product.retailerId, quantity: 3 }]);
  await expect(catalog.part("ordered").getByRole("link", { name: customer.name })).toBeVisible();
});

test("an address of no product says so", async ({ page }) => {
  await openPage(page, `/catalog/products/${crypto.randomUUID()}`);
  await expect(page.getByText(words("catalog.product.missingTitle"))).toBeVisible();
});

test("the grid is remembered, and the arrows walk it in both directions", async ({ page }) => {
  const catalog = catalogPage(page);
  await openPage(page, "/catalog");
  await catalog.showAs("grid");
  await expect(page).toHaveURL(/view=grid/);
  await openPage(page, "/catalog");
  const tiles = catalog.list.getByRole("button");
  const firstRow = await columnsOf(page);
  expect(firstRow).toBeGreaterThan(2);
  await catalog.search.focus();
  await page.keyboard.press("ArrowDown");
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(tiles.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(tiles.nth(1 + firstRow)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(tiles.nth(firstRow)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(catalog.search).toBeFocused();
  await catalog.showAs("list");
});

/** How many tiles stand beside the first one. */
async function columnsOf(page: Page): Promise<number> {
  return catalogPage(page)
    .list.getByRole("listitem")
    .evaluateAll((items) => {
      const top = items[0]?.getBoundingClientRect().top;
      return items.filter((item) => item.getBoundingClientRect().top === top).length;
    });
}

test("nothing moves while rows or tiles load", async ({ page }) => {
  await watchShifts(page);
  for (const address of ["/catalog?view=list", "/catalog?view=grid"]) {
    await openPage(page, address);
    await expect(page.locator("img").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await shiftsOf(page), address).toEqual([]);
  }
});

test("a category says how many it leaves, narrows the list, and is taken away as a chip", async ({
  page,
}) => {
  const catalog = catalogPage(page);
  const api = await staffApi("agent");
  const { values } = await api.get("/api/catalog/products/facets?facet=category", productFacetSchema);
  const [choice] = values.slice(1);
  if (!choice) throw new Error("The shop's feed has categories.");
  await openPage(page, "/catalog");
  await catalog.narrowBy("category");
  const option = page.getByRole("option", { name: choice.value, exact: false }).first();
  await expect(option).toContainText(String(choice.count));
  await option.click();
  await expect(
    page.getByText(words("catalog.found", { count: choice.count }), { exact: true }),
  ).toBeVisible();
  expect(new URL(page.url()).searchParams.get("category")).toBe(choice.value);
  await page.reload();
  await expect(
    page.getByText(words("catalog.found", { count: choice.count }), { exact: true }),
  ).toBeVisible();
  await catalog.takeAway(choice.value);
  await expect(page).toHaveURL(/\/catalog$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: narrowScreen });

  test("the filters are a sheet that says how many it would show", async ({ page }) => {
    const catalog = catalogPage(page);
    await openPage(page, "/catalog");
    await catalog.openFilters();
    const sheet = page.getByRole("dialog", { name: words("catalog.narrow.label") });
    const show = sheet.getByRole("button", { name: /^Show \d+ products?$/ });
    const everything = (await show.textContent()) ?? "";
    await sheet.getByLabel(words("catalog.narrow.to"), { exact: true }).fill("5");
    await sheet.getByRole("button", { name: words("catalog.narrow.apply") }).click();
    await expect(page).toHaveURL(/priceTo=5/);
    await expect(show).not.toHaveText(everything);
    const count = /\d+/.exec((await show.textContent()) ?? "")?.[0] ?? "";
    await show.click();
    await expect(sheet).toBeHidden();
    await expect(
      page.getByText(words("catalog.found", { count: Number(count) }), { exact: true }),
    ).toBeVisible();
  });
});
