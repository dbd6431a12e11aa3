import { expect, test } from "vitest";
import { maxSendAttempts, retryDelayMs } from "./retry-delay";

const throughputReached = 130429;
const rateLimited = 80007;

test("waits 4^n seconds, five minutes at most", () => {
  const delays = Array.from({ length: 8 }, (_, index) => retryDelayMs(index + 1, throughputReached, null));
  expect(delays).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, 300_000, 300_000, 300_000]);
});

test("waits minutes where the vendor counts by the hour", () => {
  expect([1, 2, 3].map((attempts) => retryDelayMs(attempts, rateLimited, null))).toEqual([
    60_000, 240_000, 300_000,
  ]);
});

test("waits longer when the vendor says so, never shorter, never more than an hour", () => {
  expect(retryDelayMs(1, null, 30_000)).toBe(30_000);
  expect(retryDelayMs(4, null, 1_000)).toBe(64_000);
  expect(retryDelayMs(8, null, 36_000_000)).toBe(3_600_000);
});

test.each([
  [null, 8],
  [1, 2],
  [131000, 4],
  [131056, 8],
  [rateLimited, 8],
  [429429, 8],
])("after code %s it is tried %i times in all", (code, attempts) => {
  expect(maxSendAttempts(code)).toBe(attempts);
});
