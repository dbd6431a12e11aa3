import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const urls = vi.hoisted(() => ({ DIALOG360_CLOUD_URL: "", DIALOG360_ON_PREMISE_URL: "" }));
vi.mock("@/lib/server/env", () => ({ env: () => urls }));

// Pure tests share their modules, and another file's environment may be in them; nor may ours stay there.
vi.resetModules();
const { listTemplates } = await import("./list-templates");
const { markMessageRead } = await import("./mark-message-read");
afterAll(() => void vi.resetModules());

const cloud = { hosting: "cloud", apiKey: "the-key" } as const;
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

interface Seen {
  call: string;
  key: unknown;
  body: string;
}

/** A stand-in for 360dialog: what it was asked, and what it answers. */
async function serve(answer: (url: string) => { status: number; body: unknown }): Promise<Seen[]> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = request.url ?? "";
    const body = Buffer.concat(chunks).toString();
    seen.push({ call: `${request.method} ${url}`, key: request.headers["d360-api-key"], body });
    const { status, body: answered } = answer(url);
    response.writeHead(status, { connection: "close" }).end(JSON.stringify(answered));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls.DIALOG360_CLOUD_URL = `http://127.0.0.1:${portOf(server)}`;
  urls.DIALOG360_ON_PREMISE_URL = `${urls.DIALOG360_CLOUD_URL}/v1`;
  return seen;
}

/** A server that listens on TCP has an address of this form. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const refusal = { error: { code: 100, message: "(#100) Invalid parameter" } };
const template = (index: number) => ({
  name: `t_${index}`,
  language: "en",
  status: "APPROVED",
  category: "MARKETING",
  rejected_reason: "NONE",
  components: [{ type: "BODY", text: "Hello" }],
});
const pageOf = (url: string, total: number) => {
  const query = new URL(url, "http://x").searchParams;
  const offset = Number(query.get("offset"));
  const count = Math.max(0, Math.min(Number(query.get("limit")), total - offset));
  return { waba_templates: Array.from({ length: count }, (_, index) => template(offset + index)) };
};

test("read, with and without the typing indicator", async () => {
  const seen = await serve(() => ({ status: 200, body: { success: true } }));
  expect(await markMessageRead(cloud, { wamid: "wamid.1", isTyping: true })).toBe("marked");
  expect(await markMessageRead(cloud, { wamid: "wamid.1", isTyping: false })).toBe("marked");
  const read = { messaging_product: "whatsapp", status: "read", message_id: "wamid.1" };
  expect(seen).toEqual([
    {
      call: "POST /messages",
      key: "the-key",
      body: JSON.stringify({ ...read, typing_indicator: { type: "text" } }),
    },
    { call: "POST /messages", key: "the-key", body: JSON.stringify(read) },
  ]);
});

test("read: what the vendor refuses, and what the on-premise API is not asked", async () => {
  const seen = await serve(() => ({ status: 400, body: refusal }));
  expect(await markMessageRead(cloud, { wamid: "w", isTyping: false })).toBe("refused");
  expect(seen).toHaveLength(1);
  expect(await markMessageRead({ ...cloud, hosting: "on_premise" }, { wamid: "w", isTyping: false })).toBe(
    "refused",
  );
  expect(seen).toHaveLength(1);
});

test("read: no answer is no refusal", async () => {
  await serve(() => ({ status: 503, body: {} }));
  const marked = markMessageRead(cloud, { wamid: "w", isTyping: false });
  await expect(marked).rejects.toMatchObject({ code: "vendor_unavailable" });
});

test.each([
  [0, 1],
  [99, 1],
  [100, 2],
  [250, 3],
])("%i templates in %i calls", async (total, calls) => {
  const seen = await serve((url) => ({ status: 200, body: pageOf(url, total) }));
  const templates = await listTemplates(cloud);
  expect(templates).toHaveLength(total);
  expect(seen.map(({ call }) => call)).toEqual(
    Array.from(
      { length: calls },
      (_, page) => `GET /v1/configs/templates?limit=100&offset=${page * 100}&sort=id`,
    ),
  );
  if (total > 0)
    expect(templates?.[0]).toEqual({
      name: "t_0",
      language: "en",
      status: "approved",
      category: "marketing",
      rejectedReason: "NONE",
      components: [{ type: "BODY", text: "Hello" }],
    });
});

test("a server that ignores the offset is asked twice, and each template is there once", async () => {
  const body = pageOf("/?limit=100&offset=0", 100);
  const seen = await serve(() => ({ status: 200, body }));
  expect(await listTemplates(cloud)).toHaveLength(100);
  expect(seen).toHaveLength(2);
});

test.each([
  ["an object of another shape", { templates: [] }],
  ["no list", { waba_templates: {} }],
  ["no JSON object", []],
  ["rows none of which is a template", { waba_templates: [{ id: 1 }, {}] }],
])("%s is no answer, on the first page and on later ones", async (_, strange) => {
  await serve(() => ({ status: 200, body: strange }));
  expect(await listTemplates(cloud)).toBeNull();
  await serve((url) => ({ status: 200, body: url.includes("offset=0") ? pageOf(url, 250) : strange }));
  expect(await listTemplates(cloud)).toBeNull();
});

test("rows that are no templates are left out; an unknown path is no list", async () => {
  await serve(() => ({ status: 200, body: { waba_templates: [null, 7, {}, template(1)] } }));
  expect(await listTemplates(cloud)).toHaveLength(1);
  await serve(() => ({ status: 404, body: { message: "not found" } }));
  expect(await listTemplates(cloud)).toBeNull();
});
