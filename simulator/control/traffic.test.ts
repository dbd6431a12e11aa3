import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { rosaNumber, textBody } from "@/simulator/testing/message-bodies";
import { receiveWebhooks } from "@/simulator/testing/receive-webhooks";
import { runSimulator } from "@/simulator/testing/running-simulator";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function run(options: Parameters<typeof runSimulator>[0] = {}) {
  const simulator = await runSimulator(options);
  closers.push(simulator.close);
  const say = (text: string) =>
    simulator.call("POST", "/control/inbound", { from: rosaNumber, kind: "text", text });
  return { ...simulator, say };
}

const textsIn = (bodies: readonly { body: unknown }[]) =>
  bodies.flatMap(({ body }) =>
    [...JSON.stringify(body).matchAll(/"body":"(no \d+)"/g)].map(([, text]) => text ?? ""),
  );
const numbered = (count: number) => Array.from({ length: count }, (_, place) => `no ${place}`);

test("batches, repeats and disorder lose nothing; the same body is tried again", async () => {
  const { call, webhook, say } = await run({ answerWith: (place) => (place % 5 === 3 ? 503 : 200) });
  await call("POST", "/control/delivery-mode", { batch: 8, duplicates: 0.5, disorder: true, seed: 7 });
  const texts = numbered(120);
  await Promise.all(texts.map(say));
  await vi.waitFor(() => expect(new Set(textsIn(webhook.received))).toEqual(new Set(texts)), 5000);
  const counts = webhook.received.map((one) => textsIn([one]).length);
  expect(Math.max(...counts)).toBeGreaterThan(1);
  expect(textsIn(webhook.received).length).toBeGreaterThan(texts.length);
  expect([...new Set(textsIn(webhook.received))]).not.toEqual(texts);
  const refused = webhook.received
    .filter((_, place) => place % 5 === 3)
    .map(({ body }) => JSON.stringify(body));
  await vi.waitFor(() => {
    const bodies = webhook.received.map(({ body }) => JSON.stringify(body));
    for (const body of refused) expect(bodies.filter((one) => one === body).length).toBeGreaterThan(1);
  }, 5000);
});

test("without a mode every update comes alone, in order and once", async () => {
  const { webhook, say } = await run();
  for (const text of numbered(20)) await say(text);
  await vi.waitFor(() => expect(webhook.received).toHaveLength(20));
  expect(textsIn(webhook.received)).toEqual(numbered(20));
});

test("what is held comes once the mode is taken back, in order", async () => {
  const { call, webhook, say } = await run();
  await call("POST", "/control/delivery-mode", { isHeld: true });
  for (const text of numbered(5)) await say(text);
  await new Promise((resume) => setTimeout(resume, 100));
  expect(webhook.received).toEqual([]);
  await call("DELETE", "/control/delivery-mode");
  await vi.waitFor(() => expect(textsIn(webhook.received)).toEqual(numbered(5)));
});

test("fault rates repeat with their seed, and what was accepted is listed with its echo", async () => {
  const outcomes = await Promise.all([outcomesOf(3), outcomesOf(3), outcomesOf(4)]);
  expect(outcomes[0]).toEqual(outcomes[1]);
  expect(outcomes[0]).not.toEqual(outcomes[2]);
  expect(new Set(outcomes[0]?.statuses)).toEqual(new Set([200, 400, 429, 500, "dropped"]));
});

async function outcomesOf(seed: number) {
  const { call, say } = await run();
  await say("hello");
  await call("POST", "/control/fault-rates", {
    seed,
    dropBefore: 0.1,
    dropAfter: 0.1,
    status500: 0.1,
    vendor500: 0.1,
    rate429: 0.1,
    pair131056: 0.1,
  });
  const statuses: (number | string)[] = [];
  for (const place of Array(60).keys()) {
    const body = { ...textBody(), biz_opaque_callback_data: `row ${place}` };
    statuses.push(
      await call("POST", "/messages", body).then(
        ({ status }) => status,
        () => "dropped",
      ),
    );
  }
  const { json } = await call("GET", "/control/accepted");
  const accepted = z.array(z.object({ callbackData: z.string() })).parse(json);
  const answered = statuses.filter((status) => status === 200).length;
  const dropped = statuses.filter((status) => status === "dropped").length;
  expect(accepted.length).toBeGreaterThanOrEqual(answered);
  expect(accepted.length).toBeLessThanOrEqual(answered + dropped);
  return { statuses, rows: accepted.map(({ callbackData }) => callbackData) };
}

test("rates that are more than everything are refused", async () => {
  const { call } = await run();
  expect((await call("POST", "/control/fault-rates", { dropBefore: 0.6, slow: 0.5 })).status).toBe(400);
});

test("the account's webhook gets its own events, messages only when asked, and may forget headers", async () => {
  const { call, webhook, say } = await run();
  const account = await receiveWebhooks(() => 200);
  closers.push(account.close);
  const registration = { url: account.url, headers: { "X-Secret": "a" }, override_all: true };
  expect(await call("POST", "/waba_webhook", registration)).toMatchObject({
    json: { url: account.url, headers: { "X-Secret": "a" } },
  });
  await call("POST", "/control/event", { kind: "template_status", name: "offer", event: "APPROVED" });
  await vi.waitFor(() => expect(account.received).toHaveLength(1));
  await say("no 1");
  await vi.waitFor(() => expect(webhook.received).toHaveLength(1));
  expect(account.received).toMatchObject([{ headers: { "x-secret": "a" } }]);

  await call("POST", "/control/account-webhook", { dropsHeaders: true, alsoMessages: true });
  expect((await call("POST", "/waba_webhook", registration)).json).toEqual({ url: account.url });
  await say("no 2");
  await vi.waitFor(() => expect(textsIn(account.received)).toEqual(["no 2"]));
  expect(account.received[1]?.headers).not.toHaveProperty("x-secret");
  await vi.waitFor(() => expect(textsIn(webhook.received)).toEqual(["no 1", "no 2"]));
});

test("takes a thousand messages each way in seconds", async () => {
  const { call, webhook, say } = await run();
  await call("POST", "/control/delivery-mode", { batch: 50 });
  const startedAt = performance.now();
  for (let start = 0; start < 500; start += 50) {
    await Promise.all(
      numbered(50).map((text) => Promise.all([say(text), call("POST", "/messages", textBody())])),
    );
  }
  await vi.waitFor(() => {
    const statuses = JSON.stringify(webhook.received.map(({ body }) => body)).match(/"status":"delivered"/g);
    expect(statuses?.length).toBeGreaterThan(400);
  }, 10_000);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
}, 20_000);
