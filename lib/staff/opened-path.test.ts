import { expect, test } from "vitest";
import { pathAfterSignIn } from "./opened-path";

test.each(["/orders", "/orders?view=accepted&q=olive%20oil", "/conversations/0190-ab", "/"])(
  "goes back to %s",
  (path) => {
    expect(pathAfterSignIn(path)).toBe(path);
  },
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/orders\\..\\x",
  "/\t/evil.example",
  "/\n/evil.example",
  "orders",
  "",
  undefined,
])("never goes to %j", (path) => {
  expect(pathAfterSignIn(path)).toBe("/orders");
});
