import type { MessageState } from "./contract";

/**
 * How an outbound message's state moves. States have ranks and only ever rise, so the end is the same
 * in whatever order statuses and the send call's answer arrive, and however often.
 * `failed` stands above `sent` (it names what came of it) and below `delivered`, which proves it wrong.
 */
const rankOf: Record<MessageState, number> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  accepted: 3,
  sent: 4,
  failed: 5,
  delivered: 6,
  read: 7,
  // Never ours to move: the customer's own, and what staff took back before it was sent.
  received: 8,
  taken_back: 8,
};

/** The vendor's words; `played` is a voice message listened to. 360dialog.md §2.5, read 2026-11-22. */
const stateOfStatus: ReadonlyMap<string, MessageState> = new Map([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ["played", "read"],
  ["failed", "failed"],
]);

function higher(one: MessageState, other: MessageState): MessageState {
  return rankOf[other] > rankOf[one] ? other : one;
}

/** The state after a status webhook; a word we do not know changes nothing. */
export function stateAfterStatus(state: MessageState, status: string): MessageState {
  return higher(state, stateOfStatus.get(status) ?? state);
}

/** What the send call came to: `again` when the vendor surely did not take it and it is tried once more. */
export type SendResult = "accepted" | "rejected" | "again" | "given_up" | "unknown";

/** The state after the send call's answer; statuses that were faster are never taken back. */
export function stateAfterSend(state: MessageState, result: SendResult): MessageState {
  switch (result) {
    case "accepted":
      return higher(state, "accepted");
    case "rejected":
    case "given_up":
      return state === "sending" || state === "unknown" ? "failed" : state;
    case "again":
      return state === "sending" ? "queued" : state;
    case "unknown":
      return state === "sending" ? "unknown" : state;
  }
}
