import { expect, test } from "vitest";
import { addMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { readServiceWindow, windowEndOf } from "./service-window";

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  [24 * hourMs, "calm", 1],
  [2 * hourMs, "calm", 1 / 12],
  [2 * hourMs - 1, "amber", 1 / 12],
  [15 * minuteMs, "amber", 1 / 96],
  [15 * minuteMs - 1, "red", 1 / 96],
  [1, "red", 0],
  [0, "closed", 0],
  [-hourMs, "closed", 0],
])("with %i ms left the window is %s", (leftMs, tone, fraction) => {
  const window = readServiceWindow(addMs(now, leftMs), now);
  expect(window.tone).toBe(tone);
  expect(window.isOpen).toBe(tone !== "closed");
  expect(window.remainingFraction).toBeCloseTo(fraction, 4);
});

test("it ends 24 hours after the customer wrote", () => {
  expect(windowEndOf(now).toISOString()).toBe("2026-11-23T12:00:00.000Z");
});
