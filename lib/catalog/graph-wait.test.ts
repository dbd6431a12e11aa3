import { expect, test } from "vitest";
import { hourMs, minuteMs } from "@/lib/shared/clock";
import { graphWaitMs } from "./graph-wait";

test.each([
  ["rate_limited", 0, null, minuteMs],
  ["rate_limited", 1, null, 2 * minuteMs],
  ["rate_limited", 30, null, 20 * minuteMs],
  ["rate_limited", 0, 7 * minuteMs, 7 * minuteMs],
  ["rate_limited", 0, 1440 * minuteMs, hourMs],
  ["rate_limited", 48, null, null],
  ["unavailable", 0, null, 5000],
  ["unavailable", 9, null, 5 * minuteMs],
  ["unavailable", 15, minuteMs, null],
] as const)("%s after %i delays, Graph saying %s: %s ms", (delay, delays, said, wait) => {
  expect(graphWaitMs(delay, delays, said)).toBe(wait);
});
