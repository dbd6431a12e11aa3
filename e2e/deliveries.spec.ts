import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { onlyOrderOf, openConversationOf, ordersOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import {
  cloudOrder,
  cloudOrderWithPlaceholders,
  newWamid,
  onPremiseOrder,
  onPremiseOrderWithPlaceholders,
  secondsOf,
} from "@/e2e/seed-page-orders";
import { countDeliveries, countDeliveriesOfSize, countMessages } from "@/e2e/shop-database";
import { customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";
import { type DoorAnswer, deliver } from "@/e2e/webhook-door";
import { catalogListSchema } from "@/lib/catalog/contract";
import { type OrderDto, orderPageSchema, orderSchema } from "@/lib/orders/contract";
import { productMessageSchema } from "@/lib/product-messages/contract";

test.use({ viewport: wideScreen });

const words = staffWords();
const megabyte = 1024 * 1024;
const oil = { product_retailer_id: "OIL-ARB-500", quantity: 2, item_price: 14.9, currency: "EUR" };
const thyme = { product_retailer_id: "HRB-THY-1", quantity: "1", item_price: "6.50", currency: "EUR" };
const oilAndThyme = { items: [oil, thyme], note: "Please gift-wrap the oil" };

function expectNoTrace({ text }: DoorAnswer): void {
  expect(text).not.toMatch(/\n\s+at |node_modules|\.[jt]s:\d|Error:|prisma|postgres/i);
}

function linesOf(order: OrderDto) {
  return order.lines.map(({ retailerId, quantity, lineTotal }) => [retailerId, quantity, lineTotal?.amount]);
}

test("a Cloud order with real values is on the screen with lines, note, total and the message it answers", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Kerry");
  await customerWrites(customer, "Which oil do you recommend?");
  const conversation = await openConversationOf(api, customer);
  const { catalogs } = await api.get("/api/catalog", catalogListSchema);
  const message = {
    kind: "single",
    header: "",
    body: "This one.",
    footer: "",
    sections: [{ title: "", retailerIds: ["OIL-ARB-500"] }],
  };
  const input = {
    id: crypto.randomUUID(),
    catalogId: catalogs[0]?.id,
    conversationIds: [conversation.id],
    message,
  };
  await api.post("/api/product-messages", input, productMessageSchema);
  await expect.poll(async () => (await productMessagesSentTo(customer)).length).toBe(1);
  const contextWamid = (await productMessagesSentTo(customer))[0]?.wamid ?? "";

  await openPage(page, "/orders");
  const timestamp = secondsOf(new Date());
  const answer = await deliver({
    body: cloudOrder({ customer, wamid: newWamid(), timestamp, contextWamid, ...oilAndThyme }),
  });

  expect(answer).toEqual({ status: 200, text: "" });
  const orders = ordersPage(page);
  await orders.open(customer);
  await expect(orders.line("Arbequina Extra Virgin Olive Oil 500 ml")).toContainText("€29.80");
  await expect(orders.line("Thyme in a Terracotta Pot")).toContainText("€6.50");
  await expect(orders.ticket).toContainText("€36.30");
  await expect(orders.ticket).toContainText("Please gift-wrap the oil");
  await expect(orders.ticket).toContainText(customer.name);
  await expect(orders.origin).toContainText("This one.");

  const order = await onlyOrderOf(api, customer);
  expect(order).toMatchObject({
    customer: { waId: customer.waId, name: customer.name },
    conversationId: conversation.id,
    note: "Please gift-wrap the oil",
    totals: [{ amount: "36.3", currency: "EUR" }],
    isTotalIncomplete: false,
    placedAt: new Date(Number(timestamp) * 1000).toISOString(),
  });
  expect(linesOf(order)).toEqual([
    ["OIL-ARB-500", 2, "29.8"],
    ["HRB-THY-1", 1, "6.5"],
  ]);
});

test("an on-premise order with real values is on the screen", async ({ page, context }) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Fisher");
  const body = onPremiseOrder({ customer, wamid: newWamid(), timestamp: "1603069091", ...oilAndThyme });

  expect((await deliver({ body })).status).toBe(200);

  const order = await onlyOrderOf(api, customer);
  expect(order).toMatchObject({
    note: "Please gift-wrap the oil",
    totals: [{ amount: "36.3", currency: "EUR" }],
    placedAt: "2020-10-19T00:58:11.000Z",
    origin: null,
  });
  const orders = ordersPage(page);
  await openPage(page, `/orders/${order.id}`);
  await expect(orders.ticket).toContainText("€36.30");
  await expect(orders.ticket).toContainText(words("conversations.window.closed"));
});

test("the examples with the placeholder words left in are orders whose lines show the words", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const before = Date.now();
  expect((await deliver({ body: cloudOrderWithPlaceholders })).status).toBe(200);
  expect((await deliver({ body: onPremiseOrderWithPlaceholders })).status).toBe(200);

  const cloudCustomer = { waId: "16315551234", name: "Kerry Fisher" };
  const cloud = await onlyOrderOf(api, cloudCustomer);
  const byNote = "/api/orders?view=all&q=text-message-sent-along";
  await expect.poll(async () => (await api.get(byNote, orderPageSchema)).items.length).toBe(2);
  const summary = (await api.get(byNote, orderPageSchema)).items.find(({ id }) => id !== cloud.id);
  const onPremise = await api.get(`/api/orders/${summary?.id}`, orderSchema);

  const orders = ordersPage(page);
  for (const [order, sku, quantity] of [
    [cloud, "the-product-SKU-identifier", "number-of-item"],
    [onPremise, "product-ID", "number-of-items"],
  ] as const) {
    expect(order.isTotalIncomplete).toBe(true);
    await openPage(page, `/orders/${order.id}`);
    await expect(orders.line(sku)).toContainText(words("orders.unreadableShort"));
    await expect(orders.line(sku)).toContainText(
      words("orders.unreadable", { quantity, price: "unitary-price-of-item", currency: "price-currency" }),
    );
    await expect(orders.ticket).toContainText(words("orders.incomplete"));
    await expect(orders.ticket).toContainText("text-message-sent-along-with-the-order");
  }
  expect(cloud.placedAt).toBe("2020-10-19T00:58:11.000Z");
  const placedAt = Date.parse(onPremise.placedAt);
  expect(placedAt, "an unreadable time becomes the time of receipt").toBeGreaterThanOrEqual(before - 1000);
  expect(placedAt).toBeLessThanOrEqual(Date.now() + 1000);
});

test("twenty parallel posts of one delivery are one order in the list", async ({ page, context }) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Olga");
  const wamid = newWamid();
  const timestamp = secondsOf(new Date());
  const body = cloudOrder({ customer, wamid, timestamp, contextWamid: newWamid(), ...oilAndThyme });
  await openPage(page, "/orders");

  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver({ body })));

  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await expect.poll(() => countDeliveries(wamid), { timeout: 20_000 }).toEqual({ stored: 20, worked: 20 });
  expect(await countMessages(wamid)).toEqual({ messages: 1, orders: 1 });
  await expect(ordersPage(page).rowOf(customer)).toHaveCount(1);
  expect(await ordersOf(api, customer)).toHaveLength(1);
});

test("random bytes are kept and answered 200", async () => {
  const body = new Uint8Array(randomBytes(1237));
  const answer = await deliver({ body });
  expect(answer).toEqual({ status: 200, text: "" });
  await expect.poll(() => countDeliveriesOfSize(1237)).toBe(1);
});

test("an order within 3 MB is read; 5 MB are refused with 413 and not kept", async () => {
  const api = await staffApi("agent");
  const customer = await newCustomer("Magnus");
  const order = cloudOrder({
    customer,
    wamid: newWamid(),
    timestamp: secondsOf(new Date()),
    contextWamid: newWamid(),
    ...oilAndThyme,
  });

  expect((await deliver({ body: order.padEnd(3 * megabyte, " ") })).status).toBe(200);
  const tooLarge = await deliver({ body: order.padEnd(5 * megabyte, " ") });

  expect(tooLarge.status).toBe(413);
  expect(JSON.parse(tooLarge.text)).toMatchObject({ code: "too_large", status: 413 });
  expectNoTrace(tooLarge);
  await onlyOrderOf(api, customer);
  expect(await countDeliveriesOfSize(5 * megabyte)).toBe(0);
});

test("a wrong secret is answered 401, an unknown address 404, and nothing is kept of either", async () => {
  const api = await staffApi("agent");
  const customer = await newCustomer("Mallory");
  const values = { customer, timestamp: secondsOf(new Date()), contextWamid: newWamid(), ...oilAndThyme };
  const wamids = [newWamid(), newWamid(), newWamid()] as const;
  const wrongSecret = await deliver({ body: cloudOrder({ ...values, wamid: wamids[0] }), secret: "guessed" });
  const noSecret = await deliver({ body: cloudOrder({ ...values, wamid: wamids[1] }), secret: "" });
  const unknown = await deliver({ body: cloudOrder({ ...values, wamid: wamids[2] }), token: "a-guess" });

  expect([wrongSecret.status, noSecret.status, unknown.status]).toEqual([401, 401, 404]);
  for (const answer of [wrongSecret, noSecret, unknown]) expectNoTrace(answer);
  for (const wamid of wamids) expect(await countDeliveries(wamid)).toEqual({ stored: 0, worked: 0 });
  expect(await ordersOf(api, customer)).toEqual([]);
});
