import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MessageState, messageStates } from "./contract";
import { type SendResult, stateAfterSend, stateAfterStatus } from "./message-state";

const statuses = ["sent", "delivered", "read", "played", "failed", "warehoused"] as const;

const afterStatus: Record<MessageState, Record<(typeof statuses)[number], MessageState>> = {
  queued: {
    sent: "sent",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "queued",
  },
  sending: {
    sent: "sent",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "sending",
  },
  unknown: {
    sent: "sent",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "unknown",
  },
  accepted: {
    sent: "sent",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "accepted",
  },
  sent: {
    sent: "sent",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "sent",
  },
  failed: {
    sent: "failed",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "failed",
    warehoused: "failed",
  },
  delivered: {
    sent: "delivered",
    delivered: "delivered",
    read: "read",
    played: "read",
    failed: "delivered",
    warehoused: "delivered",
  },
  read: { sent: "read", delivered: "read", read: "read", played: "read", failed: "read", warehoused: "read" },
  received: {
    sent: "received",
    delivered: "received",
    read: "received",
    played: "received",
    failed: "received",
    warehoused: "received",
  },
  taken_back: {
    sent: "taken_back",
    delivered: "taken_back",
    read: "taken_back",
    played: "taken_back",
    failed: "taken_back",
    warehoused: "taken_back",
  },
};

const results = ["accepted", "rejected", "again", "given_up", "unknown"] as const satisfies SendResult[];

const afterSend: Record<MessageState, Record<SendResult, MessageState>> = {
  queued: {
    accepted: "accepted",
    rejected: "queued",
    again: "queued",
    given_up: "queued",
    unknown: "queued",
  },
  sending: {
    accepted: "accepted",
    rejected: "failed",
    again: "queued",
    given_up: "failed",
    unknown: "unknown",
  },
  unknown: {
    accepted: "accepted",
    rejected: "failed",
    again: "unknown",
    given_up: "failed",
    unknown: "unknown",
  },
  accepted: {
    accepted: "accepted",
    rejected: "accepted",
    again: "accepted",
    given_up: "accepted",
    unknown: "accepted",
  },
  sent: { accepted: "sent", rejected: "sent", again: "sent", given_up: "sent", unknown: "sent" },
  failed: { accepted: "failed", rejected: "failed", again: "failed", given_up: "failed", unknown: "failed" },
  delivered: {
    accepted: "delivered",
    rejected: "delivered",
    again: "delivered",
    given_up: "delivered",
    unknown: "delivered",
  },
  read: { accepted: "read", rejected: "read", again: "read", given_up: "read", unknown: "read" },
  received: {
    accepted: "received",
    rejected: "received",
    again: "received",
    given_up: "received",
    unknown: "received",
  },
  taken_back: {
    accepted: "taken_back",
    rejected: "taken_back",
    again: "taken_back",
    given_up: "taken_back",
    unknown: "taken_back",
  },
};

describe("a message's state", () => {
  for (const state of messageStates) {
    test.each(statuses)(`${state}, status %s`, (status) => {
      expect(stateAfterStatus(state, status)).toBe(afterStatus[state][status]);
    });
    test.each(results)(`${state}, send %s`, (result) => {
      expect(stateAfterSend(state, result)).toBe(afterSend[state][result]);
    });
  }

  test("ends the same in whatever order and however often statuses and the answer come", () => {
    const steps = fc.array(fc.constantFrom<string>("sent", "delivered", "read", "failed", "answered"), {
      maxLength: 6,
    });
    const walk = (path: readonly string[]) =>
      path.reduce<MessageState>(
        (state, step) =>
          step === "answered" ? stateAfterSend(state, "accepted") : stateAfterStatus(state, step),
        "sending",
      );
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (path, keys) => {
        const order = path
          .map((step) => [step, keys.next().value ?? 0] as const)
          .sort((one, other) => one[1] - other[1]);
        const shuffled = order.map(([step]) => step);
        expect(walk(shuffled)).toBe(walk(path));
        expect(walk([...shuffled, ...path])).toBe(walk(path));
      }),
    );
  });
});
