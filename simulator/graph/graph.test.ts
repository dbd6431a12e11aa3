import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { testLine } from "@/simulator/testing/message-bodies";
import { runSimulator } from "@/simulator/testing/running-simulator";
import { catalogTokenOf } from "./check-token";
import { formattedPrice } from "./formatted-price";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const token = catalogTokenOf(testLine.apiKey);
const pageSchema = z.object({
  data: z.array(z.record(z.string(), z.unknown())),
  paging: z.object({ cursors: z.object({ after: z.string() }), next: z.string().optional() }).optional(),
});

async function run() {
  const simulator = await runSimulator();
  closers.push(simulator.close);
  async function ask(query: string, given: string | null = token, catalogId = testLine.catalogId) {
    const headers: Record<string, string> = given === null ? {} : { authorization: `Bearer ${given}` };
    const response = await fetch(`${simulator.url}/graph/v24.0/${catalogId}/products?${query}`, { headers });
    const usage = response.headers.get("x-business-use-case-usage");
    return { status: response.status, json: await response.json(), usage };
  }
  return { ...simulator, ask };
}

test("a catalog is read page by page, until there is no next one", async () => {
  const { ask, call } = await run();
  await call("POST", "/control/graph", { maxPageSize: 3 });
  const found: unknown[] = [];
  let after = "";
  for (;;) {
    const { json } = await ask(`fields=retailer_id,price,sale_price,currency&limit=100&after=${after}`);
    const { data, paging } = pageSchema.parse(json);
    found.push(...data);
    if (!paging?.next) break;
    expect(paging.next).toContain(`access_token=${token}`);
    after = paging.cursors.after;
  }
  expect(found).toHaveLength(4);
  expect(found[1]).toEqual({
    id: expect.stringMatching(/^\d{13}$/),
    retailer_id: "JAM",
    price: "4,50 €",
    sale_price: "3,95 €",
    currency: "EUR",
  });
});

test.each([
  ["5", "USD", undefined, "$5.00"],
  ["5", "EUR", undefined, "5,00 €"],
  ["500", "JPY", undefined, "¥500"],
  ["1234.5", "EUR", "en-US", "€1,234.50"],
])("%s %s is written %s", (amount, currency, locale, words) => {
  expect(formattedPrice(amount, currency, locale)).toBe(words);
});

test.each([
  ["without a token", "", null, undefined, 401, 190],
  ["with the number's key", "", testLine.apiKey, undefined, 401, 190],
  ["of an unknown catalog", "", token, "123", 400, 100],
  ["for an unknown field", "fields=id,colour", token, undefined, 400, 100],
  ["for no products", "limit=0", token, undefined, 400, 100],
  ["from an unknown place", "after=x", token, undefined, 400, 100],
])("refuses a call %s", async (_, query, given, catalogId, status, code) => {
  const { ask } = await run();
  expect(await ask(query, given, catalogId)).toMatchObject({ status, json: { error: { code } } });
});

test("a token can expire or lack its permission", async () => {
  const { ask, call } = await run();
  await call("POST", "/control/graph", { token: "expired" });
  expect((await ask("")).json).toMatchObject({ error: { code: 190, error_subcode: 463 } });
  await call("POST", "/control/graph", { token: "unpermitted" });
  expect((await ask("")).json).toMatchObject({ error: { code: 200 } });
});

test("the next calls meet what was asked for, then it answers again", async () => {
  const { ask, call } = await run();
  const next = [
    { kind: "rate_limit", minutes: 3 },
    { kind: "rate_limit", code: 613 },
    { kind: "too_much_data" },
    { kind: "busy" },
  ];
  await call("POST", "/control/graph", { next });
  const limited = await ask("");
  expect(limited.json).toMatchObject({ error: { code: 80014 } });
  expect(JSON.parse(limited.usage ?? "")).toMatchObject({
    [testLine.wabaId]: [{ type: "catalog_management", estimated_time_to_regain_access: 3 }],
  });
  expect(await ask("")).toMatchObject({ usage: null, json: { error: { code: 613 } } });
  expect((await ask("")).json).toMatchObject({ error: { code: 1 } });
  expect(await ask("")).toMatchObject({ status: 503, json: { error: { code: 2 } } });
  expect((await ask("")).status).toBe(200);
});
