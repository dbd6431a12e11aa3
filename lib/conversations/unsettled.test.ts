import { expect, test } from "vitest";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { messageSettlements, messageStates } from "./contract";
import { maySendAgain, waitsForPerson } from "./unsettled";

const now = new Date("2026-11-25T09:00:00Z");

test("an unknown message waits for a person after ten minutes, until one has spoken", () => {
  for (const state of messageStates) {
    for (const settledAs of [null, ...messageSettlements]) {
      for (const minutes of [0, 9, 10, 600]) {
        const unknownSince = addMs(now, -minutes * minuteMs).toISOString();
        expect(waitsForPerson({ state, settledAs, unknownSince }, now)).toBe(
          state === "unknown" && settledAs === null && minutes >= 10,
        );
      }
    }
  }
});

test("what failed may be sent again once, unless it would be refused again", () => {
  const failure = (code: number | null) => ({ code, detail: null });
  expect(maySendAgain({ state: "failed", settledAs: null, failure: failure(131000) })).toBe(true);
  expect(maySendAgain({ state: "failed", settledAs: null, failure: failure(null) })).toBe(true);
  expect(maySendAgain({ state: "failed", settledAs: "sent_again", failure: failure(131000) })).toBe(false);
  expect(maySendAgain({ state: "failed", settledAs: null, failure: failure(131050) })).toBe(false);
  expect(maySendAgain({ state: "unknown", settledAs: null, failure: null })).toBe(false);
  expect(maySendAgain({ state: "delivered", settledAs: null, failure: null })).toBe(false);
});
