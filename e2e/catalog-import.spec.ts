import { expect, test } from "@playwright/test";
import { openPage } from "@/e2e/open-page";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { productPageSchema } from "@/lib/catalog/contract";

const words = staffWords();

async function shopFeed(): Promise<string> {
  return (await fetch(`${stackFacts().simulatorUrl}/shop/feed.csv`)).text();
}

test("a file is looked at first, and imported without its bad lines", async ({ page, context }) => {
  const api = await staffApi("manager");
  await api.lendSession(context);
  const header = (await shopFeed()).split("\n")[0] ?? "";
  const row = (id: string, price: string) =>
    header
      .split(",")
      .map((name) => ({ id, title: `Lemon ${id}`, availability: "in stock", price })[name] ?? "")
      .join(",");
  const good = `IMPORT-${crypto.randomUUID()}`;
  const feed = `${(await shopFeed()).trimEnd()}\n${row(good, "3.50 EUR")}\n${row("IMPORT-BAD", "=ask us")}\n`;

  await openPage(page, "/catalog");
  await page.getByRole("button", { name: words("catalog.import.button") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(words("catalog.import.fromFile"), { exact: true }).click();
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: words("catalog.import.choose") }).click();
  await (await choosing).setFiles({ name: "feed.csv", mimeType: "text/csv", buffer: Buffer.from(feed) });
  await dialog.getByRole("button", { name: words("catalog.import.look") }).click();

  await expect(dialog.getByText(words("catalog.import.would.added"))).toBeVisible();
  await expect(dialog.getByText(words("catalog.import.problems.price_unreadable"))).toBeVisible();
  await expect(dialog.getByText("=ask us")).toBeVisible();
  const found = async () =>
    (await api.get(`/api/catalog/products?q=${good}`, productPageSchema)).items.map(
      ({ retailerId }) => retailerId,
    );
  expect(await found()).not.toContain(good);

  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: words("catalog.import.download") }).click();
  expect((await saving).suggestedFilename()).toBe(words("catalog.import.badFile"));
  await dialog.getByRole("button", { name: words("catalog.import.start"), exact: true }).click();
  await expect(page.getByRole("dialog", { name: words("catalog.import.done") })).toBeVisible();
  expect(await found()).toContain(good);
});

test("a feed of one product asks before it would remove all others", async ({ page, context }) => {
  await (await staffApi("manager")).lendSession(context);
  const [header = "", first = ""] = (await shopFeed()).split("\n");
  await openPage(page, "/catalog");
  await page.getByRole("button", { name: words("catalog.import.button") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(words("catalog.import.fromFile"), { exact: true }).click();
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: words("catalog.import.choose") }).click();
  const file = { name: "feed.csv", mimeType: "text/csv", buffer: Buffer.from(`${header}\n${first}\n`) };
  await (await choosing).setFiles(file);
  await dialog.getByRole("button", { name: words("catalog.import.look") }).click();
  await expect(dialog.getByRole("button", { name: words("catalog.import.anyway") })).toBeVisible();
  await expect(dialog.getByRole("button", { name: words("catalog.import.start"), exact: true })).toHaveCount(
    0,
  );
});
