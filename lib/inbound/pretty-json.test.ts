import { expect, test } from "vitest";
import { prettyJson } from "./pretty-json";

test("gives lines and keeps every token", () => {
  expect(prettyJson('{"a":[1,{"b":12345678901234567890.10}],"a":{},"c":[],"d":"x\\"{,y"}')).toBe(
    `{
  "a": [
    1,
    {
      "b": 12345678901234567890.10
    }
  ],
  "a": {},
  "c": [],
  "d": "x\\"{,y"
}`,
  );
});

test("spells out what hides or turns the text", () => {
  expect(prettyJson('"a\u202eb\u0000"')).toBe('"a\\u202eb\\u0000"');
});

test("takes what was cut off, and ten thousand levels", () => {
  expect(prettyJson('{"a":"unfinis')).toBe('{\n  "a": "unfinis');
  const deep = prettyJson("[".repeat(10_000) + "]".repeat(10_000));
  expect(deep.replace(/\s/g, "")).toBe("[".repeat(10_000) + "]".repeat(10_000));
  expect(deep.length).toBeLessThan(2_000_000);
});
