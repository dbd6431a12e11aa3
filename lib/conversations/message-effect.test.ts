import { expect, test } from "vitest";
import { effectOfInbound } from "./message-effect";

test("what the customer says opens the window and is unread", () => {
  for (const kind of ["text", "order", "media", "choice", "form", "unsupported", "other", "call_permission"])
    expect(effectOfInbound(kind, "webhook")).toEqual({ opensWindow: true, isUnread: true });
});

test("a reaction opens the window without being unread", () => {
  expect(effectOfInbound("reaction", "webhook")).toEqual({ opensWindow: true, isUnread: false });
});

test("what WhatsApp writes, what changes another message, and the past do neither", () => {
  const nothing = { opensWindow: false, isUnread: false };
  for (const kind of ["system", "welcome", "edit", "revoke"])
    expect(effectOfInbound(kind, "webhook")).toEqual(nothing);
  expect(effectOfInbound("text", "history")).toEqual(nothing);
});
