import { expect, test } from "vitest";
import { believableTime, opensWindow } from "./message-time";

const receivedAt = new Date("2026-11-22T12:00:00Z");

test("a message's own time counts while it can be believed", () => {
  const earlier = new Date("2026-11-20T12:00:00Z");
  expect(believableTime(earlier, receivedAt)).toEqual(earlier);
  expect(believableTime(receivedAt, receivedAt)).toEqual(receivedAt);
  expect(believableTime(null, receivedAt)).toEqual(receivedAt);
  expect(believableTime(new Date("2026-11-22T12:00:01Z"), receivedAt)).toEqual(receivedAt);
});

test("only what the customer said opens the window", () => {
  for (const kind of ["text", "order", "reaction", "button", "interactive", "unsupported"])
    expect(opensWindow(kind)).toBe(true);
  for (const kind of ["system", "request_welcome"]) expect(opensWindow(kind)).toBe(false);
});
