import { expect, test } from "vitest";
import { nameStatement } from "./name-statement";

test("one text has one name, another another, and a very long one none", () => {
  const first = nameStatement({ sql: "SELECT 1" });
  expect(first).toMatch(/^cartdesk_\d+$/);
  expect(nameStatement({ sql: "SELECT 1" })).toBe(first);
  expect(nameStatement({ sql: "SELECT 2" })).not.toBe(first);
  expect(nameStatement({ sql: `SELECT ${"1, ".repeat(2_000)}1` })).toBe("");
});

test("a process names no more than its connections can keep", () => {
  for (let index = 0; index < 1_000; index++) nameStatement({ sql: `SELECT 'of many', ${index}` });
  expect(nameStatement({ sql: "SELECT 'one too many'" })).toBe("");
  expect(nameStatement({ sql: "SELECT 'of many', 0" })).toMatch(/^cartdesk_\d+$/);
});
