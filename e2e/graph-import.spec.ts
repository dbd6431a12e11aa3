import { expect, test } from "@playwright/test";
import { catalogToken, graphBehaves, priceAtMeta } from "@/e2e/graph-control";
import { importsPage } from "@/e2e/imports-page";
import { openPage } from "@/e2e/open-page";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { productPageSchema } from "@/lib/catalog/contract";

const words = staffWords();
const board = "WOO-BRD-40";

test.afterEach(async () => {
  await graphBehaves({});
  await priceAtMeta(board, "36.00");
});

test("a catalog is read at Meta with a token: an expired one is said plainly, a busy hour is waited out", async ({
  page,
  context,
}) => {
  const api = await staffApi("manager");
  await api.lendSession(context);
  const token = await catalogToken();
  const { dialog, press, tab, feeds, rows } = importsPage(page);
  const field = dialog.getByLabel(words("catalog.graph.token"), { exact: true });

  await openPage(page, "/catalog");
  await press("catalog.import.button");
  await dialog.getByText(words("catalog.import.fromMeta"), { exact: true }).click();
  await press("catalog.import.lookMeta");
  await expect(dialog.getByText(words("catalog.import.tokenMissing"))).toBeVisible();
  await field.fill("not a token");
  await field.press("Enter");
  await expect(dialog.getByText(words("catalog.import.tokenWrong"))).toBeVisible();

  await test.step("a token that is over is refused with what to do", async () => {
    await graphBehaves({ token: "expired" });
    await field.fill(token);
    await press("catalog.import.lookMeta");
    await expect(dialog.getByText(words("catalog.graph.refusals.token_refused"))).toBeVisible();
    await graphBehaves({ token: "unpermitted" });
    await press("catalog.import.lookMeta");
    await expect(dialog.getByText(words("catalog.graph.refusals.permission_missing"))).toBeVisible();
  });

  await test.step("in small pages, with Meta away in between, it is read up to the preview", async () => {
    await priceAtMeta(board, "41.50");
    await graphBehaves({ maxPageSize: 25 });
    await page.route("**/graph-import", async (route) => {
      await graphBehaves({ maxPageSize: 25, next: [{ kind: "busy" }] });
      await route.continue();
    });
    await field.fill(token);
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/token"));
    await press("catalog.import.lookMeta");
    expect(await (await kept).text()).not.toContain(token);
    const [away = ""] = words("catalog.graph.waiting.unavailable", { time: "§" }).split("§");
    await expect(dialog.getByText(away.trim())).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByRole("tab", { name: words("catalog.import.would.changed") })).toBeVisible({
      timeout: 30_000,
    });
  });

  await tab("catalog.import.would.changed").click();
  await expect(dialog.locator("del", { hasText: "36.00" })).toBeVisible();
  await expect(dialog.locator("ins", { hasText: "41.50" })).toBeVisible();
  const start = dialog.getByRole("button", {
    name: new RegExp(`${words("catalog.import.start")}|${words("catalog.import.anyway")}`),
  });
  await start.click();
  await expect(dialog.getByText(words("catalog.feeds.keepGraph"))).toBeVisible();
  const { items } = await api.get(`/api/catalog/products?q=${board}`, productPageSchema);
  expect(items.find(({ retailerId }) => retailerId === board)?.price?.amount).toBe("41.5");

  await test.step("from then on by itself, and a token that ends later is told of", async () => {
    await press("catalog.feeds.keepAction");
    await openPage(page, "/catalog/imports");
    await expect(feeds.getByText(words("catalog.feeds.atMeta"))).toBeVisible();
    await expect(rows.first()).toContainText(words("catalog.runs.state.applied"), { timeout: 20_000 });
    await graphBehaves({ next: [{ kind: "busy" }] });
    await press("catalog.feeds.readNow");
    await expect(feeds.getByText(words("catalog.feeds.reading"))).toBeVisible({ timeout: 20_000 });
    await graphBehaves({ token: "expired" });
    await expect(feeds.getByText(words("catalog.graph.refusals.token_refused"))).toBeVisible({
      timeout: 40_000,
    });
    await press("catalog.feeds.remove");
    await expect(feeds.getByText(words("catalog.feeds.atMeta"))).toHaveCount(0);
  });

  await test.step("the token is told of, never shown, and can be taken away", async () => {
    await openPage(page, "/catalog");
    await press("catalog.import.button");
    await dialog.getByText(words("catalog.import.fromMeta"), { exact: true }).click();
    await expect(field).toHaveCount(0);
    expect(await page.content()).not.toContain(token);
    await press("catalog.graph.remove");
    await expect(field).toBeVisible();
  });
});
