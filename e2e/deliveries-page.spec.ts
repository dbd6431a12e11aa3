import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { deliveriesPage } from "@/e2e/deliveries-page";
import { openPage } from "@/e2e/open-page";
import { cloudOrder, newWamid, secondsOf } from "@/e2e/seed-page-orders";
import { newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { deliver } from "@/e2e/webhook-door";
import { deliveryPageSchema } from "@/lib/inbound/contract";

const words = staffWords();

test("bytes nobody understands are shown as such and can be replayed", async ({ page, context }) => {
  const api = await staffApi("manager");
  await api.lendSession(context);
  const mark = `mark-${crypto.randomUUID()}`;
  const body = new Uint8Array(Buffer.concat([Buffer.from(mark), randomBytes(700)]));
  expect((await deliver({ body })).status).toBe(200);

  await openPage(page, "/settings/deliveries");
  const deliveries = deliveriesPage(page);
  await deliveries.search.fill(mark);
  await expect(deliveries.rows).toHaveCount(1);
  await expect(deliveries.rows).toContainText(words("deliveries.state.unrecognised"));
  await deliveries.rows.click();
  await expect(deliveries.body).toContainText(mark);
  await expect(deliveries.detail).toContainText(words("deliveries.problem.not_json"));
  await deliveries.replay.click();

  const replayed = async () => {
    const { items } = await api.get(`/api/deliveries?q=${mark}`, deliveryPageSchema);
    return items.map(({ state, replayedAt }) => ({ state, isReplayed: replayedAt !== null }));
  };
  await expect.poll(replayed, { timeout: 15_000 }).toEqual([{ state: "unrecognised", isReplayed: true }]);
  await expect(deliveries.detail).toContainText(words("deliveries.fact.replayed"));
});

test("an order's delivery leads to the order, and a replay makes no second one", async ({
  page,
  context,
}) => {
  const api = await staffApi("owner");
  await api.lendSession(context);
  const wamid = newWamid();
  const items = [{ product_retailer_id: "BRD-RYE-750", quantity: 1, item_price: 4.9, currency: "EUR" }];
  const values = { customer: await newCustomer("Ines"), items, note: "", contextWamid: newWamid() };
  await deliver({ body: cloudOrder({ ...values, wamid, timestamp: secondsOf(new Date()) }) });
  await openPage(page, `/settings/deliveries?q=${encodeURIComponent(wamid)}`);
  const deliveries = deliveriesPage(page);
  await expect(deliveries.rows).toContainText(words("deliveries.outcome.orders", { count: 1 }));
  await deliveries.rows.click();
  await deliveries.replay.click();
  await expect(deliveries.detail).toContainText(words("deliveries.outcome.duplicates", { count: 1 }));
  await deliveries.detail.getByRole("link", { name: /\d{4}/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
});

test("a filter stands in the address, and nothing found offers to clear it", async ({ page, context }) => {
  const api = await staffApi("manager");
  await api.lendSession(context);
  await openPage(page, `/settings/deliveries?q=${crypto.randomUUID()}-nowhere`);
  await page.getByRole("button", { name: words("deliveries.filter.label") }).click();
  await page.getByRole("menuitemradio", { name: words("deliveries.filter.problems.not_json") }).click();
  await expect(page).toHaveURL(/problem=not_json/);
  await expect(page.getByRole("list", { name: words("deliveries.filter.current") })).toContainText(
    words("deliveries.filter.problems.not_json"),
  );
  await page.getByRole("button", { name: words("deliveries.nothingFound.action") }).click();
  await expect(page).toHaveURL(/\/settings\/deliveries$/);
});

test("counter staff are told who may look", async ({ page, context }) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  await openPage(page, "/settings/deliveries");
  await expect(page.getByText(words("deliveries.forbidden.text"))).toBeVisible();
  expect((await api.ask("/api/deliveries")).status).toBe(403);
  expect((await api.ask("/api/deliveries/replay", { method: "POST", body: "{}" })).status).toBe(403);
});
