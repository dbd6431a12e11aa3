import { expect, test } from "vitest";
import { believableTime } from "./message-time";

const receivedAt = new Date("2026-11-22T12:00:00Z");

test("a message's own time counts while it can be believed", () => {
  const earlier = new Date("2026-11-20T12:00:00Z");
  expect(believableTime(earlier, receivedAt)).toEqual(earlier);
  expect(believableTime(receivedAt, receivedAt)).toEqual(receivedAt);
  expect(believableTime(null, receivedAt)).toEqual(receivedAt);
  expect(believableTime(new Date("2026-11-22T12:00:01Z"), receivedAt)).toEqual(receivedAt);
});
