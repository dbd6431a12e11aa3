import { expect, test } from "@playwright/test";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { onlyOrderOf, ordersOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { cloudOrder, newWamid, secondsOf } from "@/e2e/seed-page-orders";
import { countDeliveries, countMessages } from "@/e2e/shop-database";
import { newCustomer } from "@/e2e/simulator-control";
import { stackProcess } from "@/e2e/stack-processes";
import { staffApi } from "@/e2e/staff-api";
import { deliver } from "@/e2e/webhook-door";

test.use({ viewport: wideScreen });
test.describe.configure({ timeout: 120_000 });

const dashboard = stackProcess("dashboard");
const worker = stackProcess("worker");
const items = [{ product_retailer_id: "BRD-BAG-250", quantity: 3, item_price: "2.40", currency: "EUR" }];

function orderOf(customer: { waId: string; name: string }, wamid: string): string {
  const timestamp = secondsOf(new Date());
  return cloudOrder({ customer, wamid, timestamp, items, note: "", contextWamid: newWamid() });
}

test("what is delivered while the worker is down is kept, and becomes orders once it runs", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customers = await Promise.all(["Ana", "Ben", "Cleo"].map((name) => newCustomer(name)));
  const wamids = customers.map(() => newWamid());
  await worker.kill("SIGTERM");
  try {
    await openPage(page, "/orders");
    for (const [index, customer] of customers.entries()) {
      const wamid = wamids[index] ?? "";
      expect((await deliver({ body: orderOf(customer, wamid) })).status).toBe(200);
      expect(await countDeliveries(wamid)).toEqual({ stored: 1, worked: 0 });
      expect(await ordersOf(api, customer)).toEqual([]);
    }
  } finally {
    await worker.start();
  }
  const orders = ordersPage(page);
  for (const [index, customer] of customers.entries()) {
    await expect(orders.rowOf(customer)).toHaveCount(1);
    await onlyOrderOf(api, customer);
    expect(await countMessages(wamids[index] ?? "")).toEqual({ messages: 1, orders: 1 });
  }
});

test("a server and a worker killed between commit and processing lose nothing and double nothing", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Dora");
  const wamid = newWamid();
  await worker.kill("SIGTERM");
  await worker.start({ PAUSE_AT: "inbound.claimed" });
  try {
    expect((await deliver({ body: orderOf(customer, wamid) })).status).toBe(200);
    await worker.untilPrinted("Paused at inbound.claimed");
    expect(await ordersOf(api, customer)).toEqual([]);
  } finally {
    await Promise.all([worker.kill("SIGKILL"), dashboard.kill("SIGKILL")]);
    await Promise.all([worker.start(), dashboard.start()]);
  }

  const order = await onlyOrderOf(api, customer, 15_000);
  expect(order.totals).toEqual([{ amount: "7.2", currency: "EUR" }]);
  await expect.poll(() => countDeliveries(wamid)).toEqual({ stored: 1, worked: 1 });
  expect(await countMessages(wamid)).toEqual({ messages: 1, orders: 1 });
  await openPage(page, "/orders");
  await expect(ordersPage(page).rowOf(customer)).toHaveCount(1);
});
