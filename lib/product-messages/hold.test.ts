import { expect, test } from "vitest";
import { addMs, hourMs } from "@/lib/shared/clock";
import { heldForMs, heldUntil, holdGraceMs, holdMs, secondsLeft } from "./hold";

const now = new Date("2026-11-25T10:00:00Z");
const inMs = (ms: number) => addMs(now, ms).toISOString();

test("all recipients are held alike, for five seconds", () => {
  const until = heldUntil([inMs(hourMs), null, inMs(20 * hourMs)], now);
  expect(heldForMs(until, now)).toBe(holdMs);
  expect(until).toEqual(addMs(now, holdMs + holdGraceMs));
  expect(heldUntil([inMs(-hourMs), inMs(hourMs)], now)).toEqual(until);
});

test("a window that closes before is not missed for the sake of undo", () => {
  expect(heldUntil([inMs(hourMs), inMs(4000)], now)).toEqual(addMs(now, 2000));
  expect(heldUntil([inMs(500)], now)).toEqual(now);
});

test("the countdown begins with the full number, and nothing is left once it is due", () => {
  expect([5000, 4999, 4001, 4000, 1, 0].map(secondsLeft)).toEqual([5, 5, 5, 4, 1, 0]);
  expect(heldForMs(addMs(now, 300), now)).toBe(0);
  expect(heldForMs(addMs(now, -hourMs), now)).toBe(0);
});
