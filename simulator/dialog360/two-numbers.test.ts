import { afterEach, expect, test } from "vitest";
import { secondLine } from "@/simulator/business-line";
import { testLine, textBody } from "@/simulator/testing/message-bodies";
import { runSimulator } from "@/simulator/testing/running-simulator";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function run() {
  const simulator = await runSimulator();
  closers.push(simulator.close);
  return simulator.call;
}

const path = "/whatsapp_commerce_settings";
const second = secondLine(testLine);

test("cart and catalog are switched each by itself, in the query", async () => {
  const call = await run();
  const switches = async () => (await call("GET", path)).json;
  expect(await call("POST", `${path}?is_cart_enabled=false`)).toEqual({
    status: 200,
    json: { success: true },
  });
  expect(await switches()).toMatchObject({ data: [{ is_cart_enabled: false, is_catalog_visible: true }] });
  await call("POST", `${path}?is_catalog_visible=false&is_cart_enabled=true`);
  expect(await switches()).toMatchObject({ data: [{ is_cart_enabled: true, is_catalog_visible: false }] });
  for (const query of ["is_cart_enabled=perhaps", "is_open=true"])
    expect(await call("POST", `${path}?${query}`)).toMatchObject({
      status: 400,
      json: { error: { code: 100 } },
    });
});

test("a 360dialog that does not pass the settings on", async () => {
  const call = await run();
  await call("POST", "/control/commerce", { isPassedOn: false });
  expect((await call("GET", path)).status).toBe(404);
  expect((await call("POST", `${path}?is_cart_enabled=false`)).status).toBe(404);
});

test("the account's second number has a key, an id, a webhook and settings of its own", async () => {
  const call = await run();
  const asSecond = (method: string, at: string, body?: unknown) => call(method, at, body, second.apiKey);
  const webhook = { url: "https://desk.test/second", headers: { "X-Secret": "two" } };
  await asSecond("POST", "/v1/configs/webhook", webhook);
  expect((await asSecond("GET", "/v1/configs/webhook")).json).toEqual(webhook);
  expect((await call("GET", "/v1/configs/webhook")).json).not.toMatchObject({ url: webhook.url });
  await asSecond("POST", "/waba_webhook", webhook);
  expect((await call("GET", "/waba_webhook")).json).toEqual(webhook);
  expect((await asSecond("GET", "/health_status")).json).toMatchObject({
    health_status: {
      entities: [
        { entity_type: "PHONE_NUMBER", id: second.phoneNumberId },
        { entity_type: "WABA", id: testLine.wabaId },
        {},
        {},
      ],
    },
  });
  expect((await asSecond("GET", path)).status).toBe(404);
  await call("POST", "/control/commerce", { number: "second" });
  expect((await asSecond("GET", path)).json).toMatchObject({ data: [{ id: testLine.catalogId }] });
  expect((await asSecond("POST", "/messages", textBody())).status).toBe(401);
});
