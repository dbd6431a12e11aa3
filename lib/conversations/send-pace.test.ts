import { describe, expect, test } from "vitest";
import { secondMs } from "@/lib/shared/clock";
import { pairPace, type SendPace, throughputLevels, throughputPace, waitMsOf } from "./send-pace";

/** When each of `count` messages goes that are all due at 0, in milliseconds. */
function timesOf(pace: SendPace, count: number): number[] {
  let [now, busyUntil] = [0, 0];
  return Array.from({ length: count }, () => {
    now += waitMsOf(pace, busyUntil - now);
    busyUntil = Math.max(busyUntil, now) + pace.intervalMs;
    return now;
  });
}

test("to one customer 45 go at once, and each after them 6 s later", () => {
  timesOf(pairPace, 100).forEach((at, index) => {
    expect(at).toBe(Math.max(0, index + 1 - 45) * 6 * secondMs);
  });
});

describe.each(throughputLevels)("at $perSecond a second", ({ perSecond }) => {
  const times = timesOf(throughputPace(perSecond), 400);

  test.each(Array.from({ length: 100 }, (_, index) => index + 1))(
    "no second holds more, from message %i",
    (n) => {
      const start = times[n - 1] ?? 0;
      const within = times.filter((at) => at >= start && at < start + secondMs - 0.001);
      expect(within.length).toBeLessThanOrEqual(perSecond);
    },
  );

  test("nine tenths of it go through", () => {
    expect((times.at(-1) ?? 0) / secondMs).toBeLessThanOrEqual(400 / (0.9 * perSecond));
  });
});
