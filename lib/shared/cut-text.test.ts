import { expect, test } from "vitest";
import { cutText } from "./cut-text";

test.each([
  ["", 3, ""],
  ["abc", 3, "abc"],
  ["abcd", 3, "abc"],
  ["ab😀", 4, "ab😀"],
  ["ab😀", 3, "ab"],
  ["ab😀c", 4, "ab😀"],
  ["😀😀", 3, "😀"],
  ["😀", 1, ""],
  ["a\n😀b", 3, "a\n"],
])("%j cut at %i is %j", (text, max, expected) => {
  expect(cutText(text, max)).toBe(expected);
});
