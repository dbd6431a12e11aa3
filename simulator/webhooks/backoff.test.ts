import { expect, test } from "vitest";
import { retryDelayMs } from "./backoff";

test.each([
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [6, 32_000],
  [7, 60_000],
  [20, 60_000],
])("after %i failures waits %i ms", (failures, delayMs) => {
  expect(retryDelayMs(failures, 1000)).toBe(delayMs);
});
