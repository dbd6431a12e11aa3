import { expect, test } from "@playwright/test";
import { feedHost } from "@/e2e/feed-host";
import { importsPage } from "@/e2e/imports-page";
import { openPage } from "@/e2e/open-page";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { productPageSchema } from "@/lib/catalog/contract";

const words = staffWords();

async function shopFeed(): Promise<string> {
  return (await fetch(`${stackFacts().simulatorUrl}/shop/feed.csv`)).text();
}

/** The shop's own feed and a row for each of these SKUs, with a price. */
async function feedWith(more: Record<string, string>): Promise<string> {
  const feed = (await shopFeed()).trimEnd();
  const columns = feed.split("\n")[0]?.split(",") ?? [];
  const row = ([id, price]: [string, string]) =>
    columns
      .map((name) => ({ id, title: `Lemon ${id}`, availability: "in stock", price })[name] ?? "")
      .join(",");
  return `${[feed, ...Object.entries(more).map(row)].join("\n")}\n`;
}

test("a file is looked at in tabs, imported without its bad lines, and stands in the history", async ({
  page,
  context,
}) => {
  const api = await staffApi("manager");
  await api.lendSession(context);
  const good = `IMPORT-${crypto.randomUUID()}`;
  const imports = importsPage(page);
  const found = async () =>
    (await api.get(`/api/catalog/products?q=${good}`, productPageSchema)).items.map(
      ({ retailerId }) => retailerId,
    );

  await openPage(page, "/catalog");
  await imports.choose(await feedWith({ [good]: "3.50 EUR", "IMPORT-BAD": "=ask us" }));
  await expect(imports.dialog.getByText(`Lemon ${good}`)).toBeVisible();
  await imports.tab("catalog.runs.bad").click();
  await expect(imports.dialog.getByText(words("catalog.import.problems.price_unreadable"))).toBeVisible();
  await expect(imports.dialog.getByText("=ask us")).toBeVisible();
  const saving = page.waitForEvent("download");
  await imports.press("catalog.import.download");
  expect((await saving).suggestedFilename()).toBe(words("catalog.import.badFile"));
  expect(await found()).not.toContain(good);

  await test.step("a reload keeps it: the catalog's page says that it waits", async () => {
    await page.reload();
    await expect(page.getByText(words("catalog.runs.waiting"))).toBeVisible();
    await page
      .getByRole("link", { name: words("catalog.runs.look") })
      .first()
      .click();
    await imports.tab("catalog.import.would.added").click();
    await expect(imports.detail.getByText(`Lemon ${good}`)).toBeVisible();
  });

  await imports.press("catalog.import.start");
  await expect(imports.rows.first()).toContainText(words("catalog.runs.state.applied"));
  await expect(imports.detail.getByText(words("catalog.import.problems.price_unreadable"))).toBeVisible();
  expect(await found()).toContain(good);

  await test.step("a change is shown field by field, and can be discarded", async () => {
    await imports.choose(await feedWith({ [good]: "4.25 EUR" }));
    await expect(imports.dialog.locator("del", { hasText: "3.50" })).toBeVisible();
    await expect(imports.dialog.locator("ins", { hasText: "4.25" })).toBeVisible();
    await imports.dialog.getByRole("button", { name: words("catalog.runs.discard"), exact: true }).click();
    await expect(imports.dialog.getByRole("button", { name: words("catalog.import.look") })).toBeVisible();
  });
});

test("a feed of one product asks before it would remove all others", async ({ page, context }) => {
  await (await staffApi("manager")).lendSession(context);
  const [header = "", first = ""] = (await shopFeed()).split("\n");
  const imports = importsPage(page);
  await openPage(page, "/catalog");
  await imports.choose(`${header}\n${first}\n`);
  const { dialog } = imports;
  await expect(dialog.getByRole("button", { name: words("catalog.import.anyway") })).toBeVisible();
  await expect(dialog.getByRole("button", { name: words("catalog.import.start"), exact: true })).toHaveCount(
    0,
  );
  await dialog.getByRole("button", { name: words("catalog.runs.discard"), exact: true }).click();
  await expect(dialog.getByRole("button", { name: words("catalog.import.look") })).toBeVisible();
});

test("a saved address is read by itself, and not again while it stays the same", async ({
  page,
  context,
}) => {
  await (await staffApi("manager")).lendSession(context);
  const host = await feedHost(await feedWith({ "FEED-1": "2.00 EUR" }));
  const imports = importsPage(page);
  await openPage(page, "/catalog/imports");
  await imports.press("catalog.feeds.add");
  await imports.dialog.getByLabel(words("catalog.feeds.address")).fill(host.url);
  await imports.press("catalog.feeds.save");
  await expect(imports.feeds.getByText(host.url)).toBeVisible();
  await expect(imports.rows.first()).toContainText(host.url);
  await expect(imports.rows.first()).toContainText(words("catalog.runs.state.applied"), { timeout: 20_000 });

  await imports.press("catalog.feeds.readNow");
  await expect(imports.rows.first()).toContainText(words("catalog.runs.state.nothing_new"), {
    timeout: 20_000,
  });
  expect(host.answers).toEqual([200, 304]);

  await imports.press("catalog.feeds.pause");
  await expect(imports.feeds.getByText(words("catalog.feeds.paused"))).toBeVisible();
  await imports.press("catalog.feeds.remove");
  await expect(imports.feeds.getByText(host.url)).toHaveCount(0);
  host.close();
});

test("a reading is counted, survives a reload, and can be stopped", async ({ page, context }) => {
  await (await staffApi("manager")).lendSession(context);
  const rows = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`SLOW-${at}`, "1.00 EUR"]));
  const host = await feedHost(await feedWith(rows), { isEndless: true });
  const imports = importsPage(page);
  await openPage(page, "/catalog");
  await page.getByRole("button", { name: words("catalog.import.button") }).click();
  await imports.dialog.getByLabel(words("catalog.import.address"), { exact: true }).fill(host.url);
  await imports.dialog.getByRole("button", { name: words("catalog.import.look") }).click();
  await expect(imports.dialog.getByText(/^[1-9][\d,]* rows · /)).toBeVisible();

  await page.reload();
  await expect(page.getByText(words("catalog.runs.underWay"))).toBeVisible();
  await page
    .getByRole("link", { name: words("catalog.runs.look") })
    .first()
    .click();
  await expect(imports.detail.getByRole("progressbar", { name: / rows · / })).toBeVisible();
  await imports.press("catalog.runs.stop");
  await expect(imports.rows.first()).toContainText(words("catalog.runs.state.discarded"));
  await expect(imports.detail.getByText(words("catalog.runs.discarded"))).toBeVisible();
  host.close();
});
