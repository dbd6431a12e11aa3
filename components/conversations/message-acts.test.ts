import { expect, test } from "vitest";
import { type MessageDto, messageStates } from "@/lib/conversations/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";
import { canBeAnswered, withOurReaction } from "./message-acts";

const at = "2026-11-25T10:00:00Z";
const text = queuedMessage("a", { kind: "text", text: "Hello", product: null }, at);

test("only what WhatsApp knows can be answered", () => {
  expect(messageStates.filter((state) => canBeAnswered({ ...text, state }))).toEqual([
    "received",
    "accepted",
    "sent",
    "delivered",
    "read",
  ]);
});

test("what was taken back or said by nobody cannot", () => {
  const received: MessageDto = { ...text, direction: "inbound", state: "received" };
  expect(canBeAnswered(received)).toBe(true);
  expect(canBeAnswered({ ...received, revokedAt: at })).toBe(false);
  expect(canBeAnswered({ ...received, content: { kind: "welcome" } })).toBe(false);
});

test("our reaction takes the place of our last one and leaves theirs", () => {
  const before: MessageDto = {
    ...text,
    reactions: [
      { direction: "inbound", emoji: "🙏" },
      { direction: "outbound", emoji: "👍" },
    ],
  };
  expect(withOurReaction(before, "❤️").reactions).toEqual([
    { direction: "inbound", emoji: "🙏" },
    { direction: "outbound", emoji: "❤️" },
  ]);
  expect(withOurReaction(before, null).reactions).toEqual([{ direction: "inbound", emoji: "🙏" }]);
});
