import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { appErrorCodes } from "@/lib/shared/app-error";
import { ApiProblem, getJson, postJson } from "./api-client";
import { isWorthRetrying } from "./query-client";

const schema = z.object({ count: z.number() });

function answerWith(status: number, body: string, type = "application/json"): void {
  vi.stubGlobal(
    "fetch",
    async () => new Response(body, { status, headers: { "content-type": type, "x-request-id": "r-1" } }),
  );
}

function problem(code: string, more: object = {}): string {
  return JSON.stringify({ type: "about:blank", title: "No.", status: 409, code, requestId: "r-1", ...more });
}

async function thrownBy(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.then(
    () => "nothing",
    (error: unknown) => error,
  );
}

afterEach(() => vi.unstubAllGlobals());

test("gives what was asked for, parsed, and nothing besides", async () => {
  answerWith(200, '{"count":3,"secret":"x"}');
  expect(await getJson("/api/x", schema)).toEqual({ count: 3 });
});

test("sends JSON with the cookie of this site only", async () => {
  const fetched = vi.fn(async () => Response.json({ count: 1 }));
  vi.stubGlobal("fetch", fetched);
  await postJson("/api/x", { a: 1 }, schema);
  expect(fetched).toHaveBeenCalledWith(
    "/api/x",
    expect.objectContaining({ method: "POST", body: '{"a":1}', credentials: "same-origin" }),
  );
});

test.each(appErrorCodes)("the server's %s arrives as it is", async (code) => {
  answerWith(409, problem(code), "application/problem+json");
  expect(await thrownBy(getJson("/api/x", schema))).toMatchObject({
    name: "ApiProblem",
    code,
    requestId: "r-1",
    fields: [],
  });
});

test("fields arrive with what their sentence needs", async () => {
  const fields = [
    { path: "header", problem: "too_long", values: { max: 60 } },
    { path: "body", problem: "missing" },
  ];
  answerWith(400, problem("invalid_input", { fields }), "application/problem+json");
  expect(await thrownBy(postJson("/api/x", {}, schema))).toMatchObject({ code: "invalid_input", fields });
});

test.each([
  [502, "unavailable"],
  [503, "unavailable"],
  [504, "unavailable"],
  [413, "too_large"],
  [429, "too_many_requests"],
  [500, "unexpected"],
  [404, "unexpected"],
])("a proxy's page with status %i is %s", async (status, code) => {
  answerWith(status, "<html>Bad gateway</html>", "text/html");
  expect(await thrownBy(getJson("/api/x", schema))).toMatchObject({ code });
});

test.each([
  ["another shape", '{"count":"3"}'],
  ["no JSON", "<html>"],
  ["nothing", ""],
])("%s where an answer was promised is our bug", async (_what, body) => {
  answerWith(200, body);
  expect(await thrownBy(getJson("/api/x", schema))).toMatchObject({ code: "unexpected", requestId: "r-1" });
});

test("a code this page does not know is unexpected, not a crash", async () => {
  answerWith(418, problem("teapot"), "application/problem+json");
  expect(await thrownBy(getJson("/api/x", schema))).toMatchObject({ code: "unexpected" });
});

test("no answer at all is offline", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(await thrownBy(getJson("/api/x", schema))).toMatchObject({ code: "offline" });
});

test("what the page gave up is no problem to tell of", async () => {
  const given = new AbortController();
  given.abort();
  vi.stubGlobal("fetch", async () => {
    throw new DOMException("aborted", "AbortError");
  });
  const thrown = await thrownBy(getJson("/api/x", schema, { signal: given.signal }));
  expect(thrown).not.toBeInstanceOf(ApiProblem);
});

describe("a query is tried again", () => {
  const worth = ["offline", "unavailable", "unexpected"];
  test.each([...appErrorCodes, "offline"] as const)("after %s only where time may heal it", (code) => {
    expect(isWorthRetrying(0, new ApiProblem(code))).toBe(worth.includes(code));
  });
  test("three times at most", () => {
    expect(isWorthRetrying(2, new ApiProblem("offline"))).toBe(true);
    expect(isWorthRetrying(3, new ApiProblem("offline"))).toBe(false);
  });
});
