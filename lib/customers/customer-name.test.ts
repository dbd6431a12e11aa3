import { expect, test } from "vitest";
import { customerNameOf } from "./customer-name";

const nobody = { name: null, username: null, waId: null };

test("a name comes before a username, a username before a phone", () => {
  const all = { name: "Rosa", username: "rosa.m", waId: "34600100200" };
  expect(customerNameOf(all)).toBe("Rosa");
  expect(customerNameOf({ ...all, name: null })).toBe("@rosa.m");
  expect(customerNameOf({ ...all, name: null, username: null })).toBe("+34600100200");
  expect(customerNameOf(nobody)).toBeNull();
});

test("a username that came with its sign gets no second one", () => {
  expect(customerNameOf({ ...nobody, username: "@rosa.m" })).toBe("@rosa.m");
});
