import { expect, test } from "vitest";
import { holdArrivals } from "./hold-arrivals";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (shown: readonly { id: string }[]) => shown.map((row) => row.id).join("");

test.each([
  ["nothing is held", null, "abc", "abc", 0],
  ["nothing new came", "ab", "ab", "ab", 0],
  ["two came above", "ab", "yzab", "ab", 2],
  ["a page was loaded below", "ab", "abcd", "abcd", 0],
  ["one came and one left", "ab", "zb", "b", 1],
  ["everything known has left", "ab", "yz", "yz", 0],
  ["the list is empty", "ab", "", "", 0],
])("when %s", (_case, known, fresh, shown, waiting) => {
  const result = holdArrivals(known === null ? null : new Set(known), rows(...fresh));
  expect(ids(result.shown)).toBe(shown);
  expect(result.waiting).toBe(waiting);
});
