import { expect, test } from "vitest";
import { maxSendAttempts, retryDelayMs } from "./retry-delay";

test("waits 4^n seconds, five minutes at most", () => {
  const delays = Array.from({ length: maxSendAttempts }, (_, index) => retryDelayMs(index + 1, null));
  expect(delays).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, 300_000, 300_000, 300_000]);
});

test("waits longer when the vendor says so, never shorter", () => {
  expect(retryDelayMs(1, 30_000)).toBe(30_000);
  expect(retryDelayMs(4, 1_000)).toBe(64_000);
  expect(retryDelayMs(8, 3_600_000)).toBe(3_600_000);
});
