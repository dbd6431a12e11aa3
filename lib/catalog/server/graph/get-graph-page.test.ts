import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const urls = vi.hoisted(() => ({ META_GRAPH_URL: "" }));
vi.mock("@/lib/server/env", () => ({ env: () => urls }));

// As in vendor-calls.test.ts: pure tests share their modules.
vi.resetModules();
const { getGraphPage } = await import("./get-graph-page");
afterAll(() => void vi.resetModules());

const token = "EAAGm0PX4ZCpsBAKZCtokenOfTheCatalog";
const place = { vendorCatalogId: "367025965434465", token, after: null };
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

interface Answer {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** A stand-in for Graph: what it was asked, and what it answers. */
async function serve(answer: (query: URLSearchParams) => Answer): Promise<IncomingMessage[]> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    const { status = 200, body, headers } = answer(new URL(request.url ?? "", "http://x").searchParams);
    response.writeHead(status, { connection: "close", ...headers }).end(JSON.stringify(body));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls.META_GRAPH_URL = `http://127.0.0.1:${portOf(server)}/v24.0/`;
  return seen;
}

/** A server that listens on TCP has an address of this form. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const error = (code: number, message = "no") => ({ error: { code, message, type: "OAuthException" } });
const paged = (after: string, next = `http://x.test/?access_token=${token}`) => ({
  data: [{ retailer_id: "A" }],
  paging: { cursors: { before: "b", after }, ...(next ? { next } : {}) },
});

test("a page is asked for with the token in a header, and the next one by its cursor", async () => {
  const seen = await serve((query) => ({
    body: query.get("after") === "c1" ? paged("c2", "") : paged("c1"),
  }));
  expect(await getGraphPage(place)).toEqual({ kind: "page", items: [{ retailer_id: "A" }], after: "c1" });
  expect(await getGraphPage({ ...place, after: "c1" })).toMatchObject({ kind: "page", after: null });
  expect(seen.map(({ url }) => url?.replace(/\?.*/, ""))).toEqual(
    Array(2).fill("/v24.0/367025965434465/products"),
  );
  for (const { url, headers } of seen) {
    expect(headers.authorization).toBe(`Bearer ${token}`);
    expect(url).not.toContain(token);
  }
});

test.each([
  ["no paging", { data: [] }],
  ["cursors without a next page", paged("c", "")],
])("the last page has %s", async (_, body) => {
  await serve(() => ({ body }));
  expect(await getGraphPage(place)).toMatchObject({ kind: "page", after: null });
});

test.each([
  ["without products", { paging: {} }],
  ["no object", "hello"],
  ["with a next page and no cursor", { data: [], paging: { next: "http://x" } }],
])("an answer %s is no page: nothing may be removed because of it", async (_, body) => {
  await serve(() => ({ body }));
  expect(await getGraphPage(place)).toMatchObject({ kind: "refused", refusal: "unreadable" });
});

test("a cursor that stays where it is does not go on for ever", async () => {
  await serve(() => ({ body: paged("c1") }));
  expect(await getGraphPage({ ...place, after: "c1" })).toMatchObject({ refusal: "unreadable" });
});

test("a limit is waited for, as long as Graph says", async () => {
  const usage = {
    b: [{ call_count: 100, estimated_time_to_regain_access: 7 }],
    c: [{ estimated_time_to_regain_access: 2 }],
  };
  await serve(() => ({
    status: 400,
    body: error(80014),
    headers: { "x-business-use-case-usage": JSON.stringify(usage) },
  }));
  expect(await getGraphPage(place)).toEqual({ kind: "later", delay: "rate_limited", waitMs: 7 * 60_000 });
});

test("too much at once is asked for in ever smaller pages", async () => {
  const words = "Please reduce the amount of data you're asking for";
  const limits: (string | null)[] = [];
  await serve((query) => {
    limits.push(query.get("limit"));
    return limits.length < 3 ? { status: 500, body: error(1, words) } : { body: paged("c1") };
  });
  expect(await getGraphPage(place)).toMatchObject({ kind: "page" });
  expect(limits).toEqual(["100", "25", "5"]);
});

test("a refusal is told apart, and never quotes the token", async () => {
  await serve(() => ({
    status: 401,
    body: error(190, `Malformed access token ${token} and ${token.slice(0, 14)}`),
  }));
  const page = await getGraphPage(place);
  expect(page).toMatchObject({ kind: "refused", refusal: "token_refused", code: 190 });
  expect(JSON.stringify(page)).not.toContain(token.slice(0, 14));
});

test("nobody there is waited for", async () => {
  urls.META_GRAPH_URL = "http://127.0.0.1:1/v24.0";
  expect(await getGraphPage(place)).toEqual({ kind: "later", delay: "unavailable", waitMs: null });
});
