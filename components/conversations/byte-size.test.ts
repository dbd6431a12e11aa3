import { expect, test } from "vitest";
import { byteSizeParts } from "./byte-size";

test.each([
  [0, 0, "byte"],
  [999, 999, "byte"],
  [1000, 1, "kilobyte"],
  [999_499, 999, "kilobyte"],
  [999_500, 0.9995, "megabyte"],
  [16_000_000, 16, "megabyte"],
])("%d bytes", (bytes, value, unit) => {
  expect(byteSizeParts(bytes)).toEqual({ value, unit });
});
