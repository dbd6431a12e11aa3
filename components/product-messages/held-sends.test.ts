import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { newId } from "@/lib/shared/ids";
import { heldSends, readHeldSend } from "./held-sends";
import { holdSend } from "./hold-send";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => {
  const held = readHeldSend();
  if (held) heldSends.release(held.productMessageId);
  vi.useRealTimers();
});

function sent(heldForMs: number, names: (string | null)[] = ["Rosa"]): ProductMessageDto {
  const recipients = names.map((name) => ({
    conversation: {
      id: newId(),
      windowEndsAt: null,
      customer: { id: newId(), waId: null, userId: null, username: null, name },
    },
  }));
  return { id: newId(), heldForMs, recipients } as unknown as ProductMessageDto;
}

test("the time is counted from when it was asked, so that the answer's way only shortens it", () => {
  const askedAt = performance.now();
  vi.advanceTimersByTime(400);
  holdSend(sent(5000), askedAt);
  expect((readHeldSend()?.until ?? 0) - performance.now()).toBe(4600);
});

test("a message that is held stays as it was counted first; another press comes in its place", () => {
  const first = sent(5000);
  holdSend(first, performance.now());
  const until = readHeldSend()?.until;
  vi.advanceTimersByTime(1000);
  holdSend(first, performance.now());
  expect(readHeldSend()).toMatchObject({ productMessageId: first.id, until });
  const other = sent(5000);
  holdSend(other, performance.now());
  expect(readHeldSend()?.productMessageId).toBe(other.id);
});

test("nothing is offered for what is due, or was due when its page was looked at again", () => {
  holdSend(sent(0), performance.now());
  holdSend(sent(5000), performance.now() - 6000);
  expect(readHeldSend()).toBeNull();
});

test("three names are told, and how many there are", () => {
  holdSend(sent(5000, ["A", "B", null, "C", "D"]), performance.now());
  expect(readHeldSend()).toMatchObject({ recipientNames: ["A", "B", "C"], recipientCount: 5 });
});
