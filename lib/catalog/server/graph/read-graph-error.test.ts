import { expect, test } from "vitest";
import { readGraphError } from "./read-graph-error";

const bodyOf = (code: number, message = "", error_subcode?: number) => ({
  error: { code, message, type: "OAuthException", ...(error_subcode === undefined ? {} : { error_subcode }) },
});

test.each([
  [4, "rate_limited"],
  [17, "rate_limited"],
  [32, "rate_limited"],
  [613, "rate_limited"],
  [80009, "rate_limited"],
  [80014, "rate_limited"],
  [2, "unavailable"],
  [1, "unavailable"],
])("code %i is waited for: %s", (code, delay) => {
  expect(readGraphError({ status: 400, body: bodyOf(code) })).toEqual({ kind: "later", delay });
});

test.each([
  [190, "token_refused"],
  [102, "token_refused"],
  [0, "token_refused"],
  [10, "permission_missing"],
  [200, "permission_missing"],
  [294, "permission_missing"],
  [3, "permission_missing"],
  [368, "account_locked"],
  [803, "catalog_unknown"],
  [100, "request_refused"],
  [12345, "request_refused"],
])("code %i is refused: %s", (code, refusal) => {
  expect(readGraphError({ status: 400, body: bodyOf(code, "so") })).toEqual({
    kind: "refused",
    refusal,
    code,
    detail: "so",
  });
});

test("100 is an unknown catalog where Graph says so, by subcode or in words", () => {
  const words = "Unsupported get request. Object with ID '1' does not exist";
  for (const body of [bodyOf(100, "x", 33), bodyOf(100, words)])
    expect(readGraphError({ status: 400, body })).toMatchObject({ refusal: "catalog_unknown" });
});

test("too much at once is asked for in smaller parts", () => {
  const body = bodyOf(1, "Please reduce the amount of data you're asking for, then retry your request");
  expect(readGraphError({ status: 500, body })).toEqual({ kind: "too_much" });
});

test.each([
  [429, { kind: "later", delay: "rate_limited" }],
  [500, { kind: "later", delay: "unavailable" }],
  [502, { kind: "later", delay: "unavailable" }],
  [401, { kind: "refused", refusal: "token_refused" }],
  [403, { kind: "refused", refusal: "permission_missing" }],
  [404, { kind: "refused", refusal: "catalog_unknown" }],
  [302, { kind: "refused", refusal: "unreadable" }],
])("without an error in it, HTTP %i decides", (status, expected) => {
  for (const body of [undefined, {}, [], "<html>"])
    expect(readGraphError({ status, body })).toMatchObject(expected);
});
