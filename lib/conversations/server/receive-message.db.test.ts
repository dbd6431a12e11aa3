import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { resetDatabase } from "@/lib/testing/test-database";
import { type InboundMessage, receiveMessage } from "./receive-message";

const receivedAt = new Date("2026-11-22T12:00:00Z");
let channel: TestChannel;
let customerId: string;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  customerId = newId();
  await prisma().customer.create({ data: { id: customerId, waId: "16315551234" } });
});

function receive(wamid: string, sentAt: Date | null, more: Partial<InboundMessage> = {}) {
  const message: InboundMessage = {
    channelId: channel.id,
    customerId,
    wamid,
    direction: "inbound",
    source: "webhook",
    sentAt,
    receivedAt,
    content: { kind: "text", text: "Hi", product: null },
    text: "Hi",
    change: null,
    contextWamid: null,
    groupId: null,
    origin: null,
    file: null,
    error: null,
    status: null,
  };
  return inTransaction((tx) => receiveMessage(tx, { ...message, ...more }));
}

async function conversation() {
  const { windowEndsAt, unreadCount, lastInboundAt, lastMessageAt } =
    await prisma().conversation.findFirstOrThrow();
  return { windowEndsAt, unreadCount, lastInboundAt, lastMessageAt };
}

describe("the service window", () => {
  test("ends 24 hours after the message's own time, not its receipt", async () => {
    const sentAt = addMs(receivedAt, -3 * hourMs);
    await receive("wamid.1", sentAt);
    expect(await conversation()).toEqual({
      windowEndsAt: addMs(sentAt, dayMs),
      unreadCount: 1,
      lastInboundAt: sentAt,
      lastMessageAt: sentAt,
    });
  });

  test("is not moved back by an older message, nor reopened by one of the day before yesterday", async () => {
    await receive("wamid.1", receivedAt);
    const before = await conversation();
    await receive("wamid.2", addMs(receivedAt, -2 * dayMs), { receivedAt: addMs(receivedAt, hourMs) });
    expect(await conversation()).toEqual({ ...before, unreadCount: 2 });
  });

  test("stays shut for the first message of all when that is two days late", async () => {
    await receive("wamid.1", addMs(receivedAt, -2 * dayMs));
    expect((await conversation()).windowEndsAt).toEqual(addMs(receivedAt, -dayMs));
  });

  test("is not moved by a redelivery, however late and whatever time it now states", async () => {
    await receive("wamid.1", null);
    const before = await conversation();
    const late = { receivedAt: addMs(receivedAt, 3 * dayMs) };
    for (const sentAt of [null, addMs(receivedAt, 2 * dayMs)]) {
      expect((await receive("wamid.1", sentAt, late)).outcome).toBe("duplicate");
    }
    expect(await conversation()).toEqual(before);
  });

  test("never ends later than 24 hours after receipt", async () => {
    await receive("wamid.1", addMs(receivedAt, dayMs));
    expect((await conversation()).windowEndsAt).toEqual(addMs(receivedAt, dayMs));
  });

  test("does not open by what WhatsApp itself writes", async () => {
    await receive("wamid.1", receivedAt, { content: { kind: "system", event: "moved", text: null } });
    expect(await conversation()).toEqual({
      windowEndsAt: null,
      unreadCount: 0,
      lastInboundAt: null,
      lastMessageAt: receivedAt,
    });
  });
});

test("twenty of the same at once are one", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => receive("wamid.1", receivedAt)));
  expect(outcomes.filter(({ outcome }) => outcome === "received")).toHaveLength(1);
  expect(await prisma().message.count()).toBe(1);
  expect((await conversation()).unreadCount).toBe(1);
});

test("the same wamid on another number is another message", async () => {
  await receive("wamid.1", receivedAt);
  channel = await createTestChannel();
  expect((await receive("wamid.1", receivedAt)).outcome).toBe("received");
  expect(await prisma().conversation.count()).toBe(2);
});
