import { expect, test } from "vitest";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { addMs, hourMs, minuteMs, secondMs } from "@/lib/shared/clock";
import { windowWords } from "./window-words";

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  ["a full day", 24 * hourMs, { key: "hours", values: { hours: 24, minutes: 0 } }],
  ["four hours twelve", 4 * hourMs + 12 * minuteMs, { key: "hours", values: { hours: 4, minutes: 12 } }],
  ["an hour", hourMs, { key: "hours", values: { hours: 1, minutes: 0 } }],
  [
    "59 minutes 30 seconds",
    59 * minuteMs + 30 * secondMs,
    { key: "hours", values: { hours: 1, minutes: 0 } },
  ],
  ["nine minutes", 9 * minuteMs, { key: "minutes", values: { hours: 0, minutes: 9 } }],
  ["one second", secondMs, { key: "minutes", values: { hours: 0, minutes: 1 } }],
  ["nothing", 0, { key: "closed", values: { hours: 0, minutes: 0 } }],
  ["a day over", -24 * hourMs, { key: "closed", values: { hours: 0, minutes: 0 } }],
])("with %s left", (_case, leftMs, words) => {
  expect(windowWords(readServiceWindow(addMs(now, leftMs), now), true)).toEqual(words);
});

test("someone who never wrote has no window", () => {
  expect(windowWords(readServiceWindow(null, now), false).key).toBe("never");
});
