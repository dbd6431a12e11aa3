import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type SimulatorOptions, startSimulator } from "@/simulator/start-simulator";
import { callSimulator } from "@/simulator/testing/call-simulator";
import {
  productBody,
  productListBody,
  rosaNumber,
  section,
  testLine,
  textBody,
} from "@/simulator/testing/message-bodies";
import { receiveWebhooks } from "@/simulator/testing/receive-webhooks";
import { smallShop } from "@/simulator/testing/small-shop";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function start(options: Partial<SimulatorOptions> = {}) {
  const simulator = await startSimulator({
    port: 0,
    apiKey: testLine.apiKey,
    shop: smallShop,
    pace: { sentMs: 5, deliveredMs: 5, firstRetryMs: 20 },
    ...options,
  });
  closers.push(simulator.close);
  return { ...simulator, call: callSimulator(simulator.url) };
}

async function startWithWebhook(answerWith: (place: number, body: unknown) => number = () => 200) {
  const simulator = await start();
  const webhook = await receiveWebhooks(answerWith);
  closers.push(webhook.close);
  await simulator.call("POST", "/v1/configs/webhook", {
    url: webhook.url,
    headers: { "X-Secret": "s3cret" },
  });
  return { ...simulator, webhook };
}

const fromRosa = { from: rosaNumber, kind: "text", text: "Hi!" };
const statusesIn = (received: readonly { body: unknown }[]) =>
  received.flatMap(({ body }) => {
    const found = JSON.stringify(body).match(/"status":"(\w+)"/);
    return found?.[1] ?? [];
  });

test("wants the number's key", async () => {
  const { call } = await start();
  expect(await call("POST", "/messages", textBody(), "wrong")).toMatchObject({
    status: 401,
    json: { meta: { success: false, http_code: 401 } },
  });
});

test("keeps and echoes the webhook, and refuses nonsense", async () => {
  const { call } = await start();
  const webhook = { url: "https://shop.example/hook", headers: { "X-Secret": "1" } };
  expect(await call("POST", "/v1/configs/webhook", webhook)).toEqual({
    status: 200,
    json: webhook,
  });
  for (const url of ["shop", "http://shop.example/", "https://a_b.example/", "https://a.example:8/"]) {
    expect(await call("POST", "/v1/configs/webhook", { url })).toMatchObject({
      status: 400,
      json: { meta: { http_code: 400 } },
    });
  }
  expect(await call("GET", "/v1/configs/webhook")).toEqual({ status: 200, json: webhook });
});

test("tells of the number, its health and its catalog", async () => {
  const { call } = await start();
  expect(await call("GET", "/v1/configs/phone_number")).toMatchObject({
    json: { phone_number_id: testLine.phoneNumberId },
  });
  expect(await call("GET", "/whatsapp_commerce_settings")).toMatchObject({
    json: { data: [{ id: testLine.catalogId, is_cart_enabled: true }] },
  });
  expect(await call("GET", "/health_status")).toMatchObject({
    json: { health_status: { can_send_message: "AVAILABLE" } },
  });
});

test("sends, then reports sent, delivered and read in order with the echo", async () => {
  const { call, webhook } = await startWithWebhook();
  await call("POST", "/control/inbound", fromRosa);
  const body = { ...productBody(), biz_opaque_callback_data: "row 7" };
  const answer = await call("POST", "/messages", body);
  expect(answer).toMatchObject({
    status: 200,
    json: {
      messaging_product: "whatsapp",
      contacts: [{ input: `+${rosaNumber}`, wa_id: rosaNumber }],
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    },
  });
  await vi.waitFor(() => expect(statusesIn(webhook.received)).toEqual(["sent", "delivered"]));
  await call("POST", "/phone/read", { customer: rosaNumber });
  await vi.waitFor(() => expect(statusesIn(webhook.received)).toEqual(["sent", "delivered", "read"]));
  expect(webhook.received[1]).toMatchObject({
    headers: { "x-secret": "s3cret", "content-type": "application/json" },
    body: {
      entry: [
        {
          changes: [
            {
              field: "messages",
              value: {
                statuses: [
                  {
                    status: "sent",
                    recipient_id: rosaNumber,
                    biz_opaque_callback_data: "row 7",
                    pricing: { billable: false, pricing_model: "PMP" },
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  });
  const received = await call("GET", "/control/received");
  expect(received.json).toMatchObject([
    { path: "/v1/configs/webhook" },
    { method: "POST", path: "/messages", body, status: 200, answer: answer.json },
  ]);
});

test("an offline phone is delivered to when it is back, and not before", async () => {
  const { call, webhook } = await startWithWebhook();
  await call("POST", "/control/inbound", fromRosa);
  await call("PATCH", `/control/customers/${rosaNumber}`, { isOnline: false });
  await call("POST", "/messages", textBody());
  await vi.waitFor(() => expect(statusesIn(webhook.received)).toEqual(["sent"]));
  await call("POST", "/phone/read", { customer: rosaNumber });
  await call("PATCH", `/control/customers/${rosaNumber}`, { isOnline: true });
  await vi.waitFor(() => expect(statusesIn(webhook.received)).toEqual(["sent", "delivered"]));
});

test("a list with unknown products is sent, and the shop told", async () => {
  const { call, webhook } = await startWithWebhook();
  await call("POST", "/control/inbound", fromRosa);
  const answer = await call("POST", "/messages", productListBody([section(["BREAD", "NOPE"])]));
  expect(answer.status).toBe(200);
  await vi.waitFor(() => expect(JSON.stringify(webhook.received)).toContain("in FB Catalog: NOPE"));
  expect(await call("POST", "/messages", productListBody([section(["NOPE"])]))).toMatchObject({
    status: 400,
    json: { error: { code: 131009, error_data: { details: "Products not found in FB Catalog" } } },
  });
});

test("an order carries newest prices as numbers and the message it answers", async () => {
  const { call, webhook } = await startWithWebhook();
  await call("PATCH", "/control/products/BREAD", { price: "9.25" });
  const answer = await call("POST", "/control/inbound", {
    from: rosaNumber,
    kind: "order",
    items: [
      { retailerId: "BREAD", quantity: 2 },
      { retailerId: "JAM", quantity: 1 },
    ],
    note: "Thanks!",
    contextId: "wamid.list",
    sentAt: "2026-11-20T10:00:00Z",
  });
  await vi.waitFor(() => expect(webhook.received).toHaveLength(1));
  const value = {
    contacts: [{ profile: { name: "Rosa Martín" }, wa_id: rosaNumber }],
    messages: [
      {
        ...{
          id: z.object({ wamid: z.string() }).parse(answer.json).wamid,
          from: rosaNumber,
          timestamp: "1795168800",
          type: "order",
        },
        context: { from: testLine.waId, id: "wamid.list" },
        order: {
          catalog_id: testLine.catalogId,
          text: "Thanks!",
          product_items: [
            { product_retailer_id: "BREAD", quantity: 2, item_price: 9.25, currency: "EUR" },
            { product_retailer_id: "JAM", quantity: 1, item_price: 3.95, currency: "EUR" },
          ],
        },
      },
    ],
  };
  expect(webhook.received[0]?.body).toMatchObject({ entry: [{ changes: [{ value }] }] });
});

test("a message of the past leaves the window closed", async () => {
  const { call } = await start();
  const sentAt = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
  await call("POST", "/control/inbound", { ...fromRosa, sentAt });
  expect(await call("POST", "/messages", textBody())).toMatchObject({
    status: 400,
    json: { error: { code: 131047 } },
  });
});

test("retries until 200, counting no other 2xx, without holding up the rest", async () => {
  const isFirst = (body: unknown) => JSON.stringify(body).includes("first");
  let tries = 0;
  const { call, webhook } = await startWithWebhook((_, body) => {
    if (!isFirst(body)) return 200;
    tries += 1;
    return [500, 204, 302, 200][tries - 1] ?? 200;
  });
  await call("POST", "/control/inbound", { ...fromRosa, text: "first" });
  await call("POST", "/control/inbound", { ...fromRosa, text: "second" });
  await vi.waitFor(() => expect(tries).toBe(4), 3000);
  expect(webhook.received.findIndex(({ body }) => !isFirst(body))).toBeLessThan(3);
  await vi.waitFor(async () => {
    expect((await call("GET", "/control/deliveries")).json).toMatchObject([
      {
        state: "delivered",
        attempts: [{ status: 500 }, { status: 204 }, { status: 302 }, { status: 200 }],
      },
      { state: "delivered", attempts: [{ status: 200 }] },
    ]);
  });
});

test("a restart keeps the chat, the prices, the webhook and what is not delivered yet", async () => {
  const statePath = join(mkdtempSync(join(tmpdir(), "simulator-")), "state.json");
  const first = await start({ statePath });
  await first.call("POST", "/control/inbound", { ...fromRosa, text: "before" });
  await first.call("PATCH", "/control/products/JAM", { availability: "out of stock" });
  await first.close();

  const second = await start({ statePath });
  const webhook = await receiveWebhooks(() => 200);
  closers.push(webhook.close);
  await second.call("POST", "/v1/configs/webhook", { url: webhook.url });
  await vi.waitFor(() => expect(JSON.stringify(webhook.received)).toContain("before"));
  expect((await second.call("POST", "/messages", textBody())).status).toBe(200);
  const items = [{ retailerId: "JAM", quantity: 1 }];
  const order = await second.call("POST", "/phone/order", {
    customer: rosaNumber,
    items,
    note: "",
  });
  expect(order.status).toBe(409);
});

test.each([
  ["status_500", 500, 0],
  ["vendor_500", 500, 0],
  ["rate_429", 429, 0],
  ["pair_131056", 400, 0],
  ["drop_before", null, 0],
  ["drop_after", null, 1],
  ["slow", 200, 1],
])("fault %s is used once", async (kind, status, arrived) => {
  const { call, webhook } = await startWithWebhook();
  await call("POST", "/control/inbound", fromRosa);
  await call("POST", "/control/faults", { next: [{ kind, delayMs: 30 }] });
  const answer = await call("POST", "/messages", textBody()).catch(() => ({ status: null }));
  expect(answer.status).toBe(status);
  expect((await call("POST", "/messages", textBody())).status).toBe(200);
  const sent = () => statusesIn(webhook.received).filter((found) => found === "sent");
  await vi.waitFor(() => expect(sent()).toHaveLength(arrived + 1));
});
