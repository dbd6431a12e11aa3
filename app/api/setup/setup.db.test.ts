import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { resetDatabase } from "@/lib/testing/test-database";
import { GET, POST } from "./route";

beforeEach(resetDatabase);

const context = { params: Promise.resolve({}) };
const input = {
  setupCode: "SETUP-CODE-OF-TESTS",
  shopName: "Casa Verde",
  timeZone: "America/Sao_Paulo",
  currency: "BRL",
  language: "pt-BR",
  name: "Rosa Lima",
  email: "Rosa@Example.com",
  password: "correct horse battery",
};

function setUp(body: object, site = "same-origin"): Promise<Response> {
  const headers = { "sec-fetch-site": site };
  return POST(
    new Request("http://localhost:3000/api/setup", { method: "POST", headers, body: JSON.stringify(body) }),
    context,
  );
}

async function isNeeded(): Promise<unknown> {
  return (await GET(new Request("http://localhost:3000/api/setup"), context)).json();
}

test("is needed until it is done, and then never again", async () => {
  expect(await isNeeded()).toEqual({ needed: true });
  expect((await setUp(input)).status).toBe(200);
  expect(await isNeeded()).toEqual({ needed: false });
  expect(await prisma().staff.findMany()).toMatchObject([{ email: "rosa@example.com", role: "owner" }]);
  expect((await setUp({ ...input, email: "eva@example.com" })).status).toBe(409);
  expect(await prisma().staff.count()).toBe(1);
});

test.each([
  ["setupCode", ""],
  ["shopName", "  "],
  ["shopName", "x".repeat(81)],
  ["timeZone", "Mars/Olympus"],
  ["currency", "reais"],
  ["language", "de"],
  ["name", ""],
  ["email", "rosa"],
  ["password", "short"],
  ["password", "x".repeat(129)],
])("names the field when %s is %j", async (field, value) => {
  const answer = await setUp({ ...input, [field]: value });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "invalid_input", fields: [{ path: field }] });
  expect(await isNeeded()).toEqual({ needed: true });
});

test("a page of another site cannot set the shop up", async () => {
  expect((await setUp(input, "cross-site")).status).toBe(403);
  expect(await isNeeded()).toEqual({ needed: true });
});

test("a role in the request changes nothing", async () => {
  await setUp({ ...input, role: "agent", disabledAt: new Date().toISOString() });
  expect(await prisma().staff.findMany()).toMatchObject([{ role: "owner", disabledAt: null }]);
});
