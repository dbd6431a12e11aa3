import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { rosaNumber, testLine, textBody } from "@/simulator/testing/message-bodies";
import { runSimulator } from "@/simulator/testing/running-simulator";
import { sandboxKeyOf } from "./dialog360-routes";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function run(options: Parameters<typeof runSimulator>[0] = {}) {
  const simulator = await runSimulator(options);
  closers.push(simulator.close);
  await simulator.call("POST", "/control/inbound", { from: rosaNumber, kind: "text", text: "Hi" });
  const headers = { "d360-api-key": testLine.apiKey };
  const upload = async (
    bytes: string,
    type: string,
    fields: Record<string, string> = { messaging_product: "whatsapp" },
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new Blob([bytes], { type }), "file");
    const response = await fetch(`${simulator.url}/media`, { method: "POST", headers, body: form });
    return { status: response.status, json: await response.json() };
  };
  const download = async (vendorUrl: string, key = testLine.apiKey) => {
    const { pathname, search, origin } = new URL(vendorUrl);
    expect(origin).toBe("https://lookaside.fbsbx.com");
    const response = await fetch(simulator.url + pathname + search, { headers: { "d360-api-key": key } });
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };
  return { ...simulator, upload, download };
}

const infoSchema = z.object({ url: z.string(), mime_type: z.string(), file_size: z.number() });
const idSchema = z.object({ id: z.string() });

test("a file is uploaded, described, fetched through our host within five minutes, sent and deleted", async () => {
  let now = Date.now();
  const { call, upload, download } = await run({ now: () => now });
  const { id } = idSchema.parse((await upload("a picture", "image/png")).json);
  const info = infoSchema.parse((await call("GET", `/${id}`)).json);
  expect(info).toMatchObject({ mime_type: "image/png", file_size: 9 });
  expect(await download(info.url)).toEqual({ status: 200, type: "image/png", text: "a picture" });
  expect((await download(info.url, "wrong")).status).toBe(401);
  expect((await download(info.url.replace(/hash=.*/, "hash=x"))).status).toBe(404);
  const message = { ...textBody(), type: "image", text: undefined, image: { id } };
  expect((await call("POST", "/messages", message)).status).toBe(200);
  expect(
    (await call("POST", "/messages", { ...message, type: "video", image: undefined, video: { id } })).json,
  ).toMatchObject({
    error: { code: 131053 },
  });
  now += 5 * 60 * 1000 + 1000;
  expect((await download(info.url)).status).toBe(404);
  expect((await call("DELETE", `/${id}`)).json).toEqual({ success: true });
  expect((await call("GET", `/${id}`)).json).toMatchObject({ error: { code: 100 } });
});

test.each([
  ["no multipart field messaging_product", "x", "image/png", {}, 131008],
  ["a kind that is not taken", "x", "application/x-msdownload", undefined, 100],
  ["an empty file", "", "image/png", undefined, 131053],
  ["a sticker that is too large", "x".repeat(500 * 1024 + 1), "image/webp", undefined, 131053],
])("refuses %s", async (_, bytes, type, fields, code) => {
  const { upload } = await run();
  expect((await upload(bytes, type, fields)).json).toMatchObject({ error: { code } });
});

test("media of a customer can be fetched for seven days, or until it is made to expire", async () => {
  const { call, download, webhook } = await run();
  await call("POST", "/control/inbound", { from: rosaNumber, kind: "audio" });
  const id = await vi.waitFor(() => {
    const found = /"audio":\{"id":"(\d+)"/.exec(JSON.stringify(webhook.received));
    return z.string().parse(found?.[1]);
  });
  const { url } = infoSchema.parse((await call("GET", `/${id}`)).json);
  expect((await download(url)).text.slice(0, 4)).toBe("OggS");
  await call("POST", `/control/media/${id}/expire`);
  expect((await call("GET", `/${id}`)).status).toBe(400);
  expect((await download(url)).status).toBe(404);
});

test("templates: paged by offset, created, decided on, paused, deleted", async () => {
  const { call } = await run();
  expect((await call("GET", "/v1/configs/templates?limit=2&offset=1&sort=id")).json).toMatchObject({
    count: 2,
    limit: 2,
    offset: 1,
    total: 7,
    waba_templates: [{ name: "back_in_stock", status: "approved" }, {}],
  });
  const definition = {
    name: "hello_again",
    language: "es",
    category: "UTILITY",
    components: [{ type: "BODY", text: "Hola" }],
  };
  expect((await call("POST", "/v1/configs/templates", definition)).json).toMatchObject({
    status: "submitted",
  });
  expect((await call("POST", "/v1/configs/templates", definition)).status).toBe(400);
  const message = {
    ...textBody(),
    text: undefined,
    type: "template",
    template: { name: "hello_again", language: { code: "es" } },
  };
  expect((await call("POST", "/messages", message)).json).toMatchObject({ error: { code: 132001 } });
  await call("PATCH", "/control/templates/hello_again", { status: "approved" });
  expect((await call("POST", "/messages", message)).status).toBe(200);
  await call("PATCH", "/control/templates/hello_again", { status: "paused" });
  expect((await call("POST", "/messages", message)).json).toMatchObject({ error: { code: 132015 } });
  expect((await call("DELETE", "/v1/configs/templates/hello_again")).status).toBe(200);
  expect((await call("DELETE", "/v1/configs/templates/hello_again")).status).toBe(404);
});

test("health is what the control says", async () => {
  const { call } = await run();
  const error = { error_code: 141006, error_description: "No payment", possible_solution: "Pay" };
  await call("POST", "/control/health", { canSendMessage: "BLOCKED", entity: "WABA", errors: [error] });
  expect((await call("GET", "/health_status")).json).toMatchObject({
    health_status: {
      can_send_message: "BLOCKED",
      entities: [{ can_send_message: "AVAILABLE" }, { can_send_message: "BLOCKED", errors: [error] }, {}, {}],
    },
  });
});

test("limits: so many a second, and a burst of 45 to one customer that must be waited off", async () => {
  let now = Date.now();
  const { call } = await run({ now: () => now });
  const codes = async (count: number) => {
    const answers = await Promise.all(
      Array.from({ length: count }, () => call("POST", "/messages", textBody())),
    );
    return answers.map(({ status, json }) =>
      status === 200 ? 200 : z.object({ error: z.object({ code: z.number() }) }).parse(json).error.code,
    );
  };
  expect(new Set(await codes(60))).toEqual(new Set([200]));
  now += 2000;
  await call("POST", "/control/limits", { throughput: 20 });
  expect((await codes(25)).filter((code) => code === 130429)).toHaveLength(5);
  now += 10 * 60_000;
  await call("POST", "/control/inbound", { from: rosaNumber, kind: "text", text: "Hi" });
  await call("POST", "/control/limits", { pair: true });
  expect((await codes(50)).filter((code) => code === 131056)).toHaveLength(5);
  now += 44 * 6000;
  expect(await codes(1)).toEqual([131056]);
  now += 6000;
  expect(await codes(1)).toEqual([200]);
});

test("the sandbox sends 200 messages, no media, under its own key and paths", async () => {
  const { call } = await run();
  const key = sandboxKeyOf(testLine.apiKey);
  expect((await call("POST", "/messages", textBody(), key)).status).toBe(401);
  expect((await call("GET", "/v1/configs/webhook", undefined, key)).status).toBe(200);
  const image = { ...textBody(), type: "image", image: { id: "1" } };
  expect((await call("POST", "/v1/messages", image, key)).json).toMatchObject({ error: { code: 131051 } });
  for (let sent = 0; sent < 200; sent += 50) {
    await Promise.all(Array.from({ length: 50 }, () => call("POST", "/v1/messages", textBody(), key)));
  }
  expect((await call("POST", "/v1/messages", textBody(), key)).status).toBe(429);
});
