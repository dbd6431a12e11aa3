import { beforeEach, describe, expect, test } from "vitest";
import {
  conversationListQuerySchema,
  conversationPageSchema,
  threadSchema,
} from "@/lib/conversations/contract";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { cloudDelivery, contact, textMessage } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { receiveNow } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { getThread } from "./get-thread";
import { listConversations } from "./list-conversations";
import { markConversationRead } from "./mark-conversation-read";
import { sendReaction } from "./send-reaction";
import { sendReply } from "./send-reply";

let channel: TestChannel;
let staff: StaffDto;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  staff = await createTestStaff();
});

async function list(query: Record<string, string> = {}) {
  const page = await listConversations(staff, conversationListQuerySchema.parse(query));
  expect(conversationPageSchema.parse(page)).toEqual(page);
  return page;
}

async function names(query?: Record<string, string>) {
  return (await list(query)).items.map(({ customer }) => customer.name);
}

describe("the list of conversations", () => {
  beforeEach(async () => {
    const now = new Date();
    await createTestConversation(channel, {
      name: "Ana",
      waId: "34600111222",
      lastInboundAt: addMs(now, -hourMs),
    });
    await createTestConversation(channel, {
      name: "Ben",
      waId: null,
      lastInboundAt: addMs(now, -20 * hourMs),
    });
    await createTestConversation(channel, {
      name: "Caro",
      waId: "4915112345",
      lastInboundAt: addMs(now, -30 * hourMs),
    });
  });

  test("is newest first, or for recipients soonest closing first", async () => {
    expect(await names()).toEqual(["Ana", "Ben", "Caro"]);
    expect(await names({ window: "open" })).toEqual(["Ben", "Ana"]);
  });

  test("finds by name and phone", async () => {
    expect(await names({ q: "car" })).toEqual(["Caro"]);
    expect(await names({ q: "+34 600" })).toEqual(["Ana"]);
    expect(await names({ q: "nobody" })).toEqual([]);
    expect(await names({ q: "%" })).toEqual([]);
    expect(await names({ q: "An_" })).toEqual([]);
  });

  test.each(["all", "open"])("pages through %s", async (window) => {
    const first = await list({ limit: "1", window });
    const second = await list({ limit: "1", window, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ customer }) => customer.name)).toEqual(
      (await names({ window })).slice(0, 2),
    );
    expect(second.nextCursor === null).toBe(window === "open");
  });

  test("shows each conversation's last message", async () => {
    const value = { phoneNumberId: channel.phoneNumberId, contacts: [contact("34600111222", "Ana")] };
    const messages = [
      textMessage("34600111222", "wamid.1", "first", addMs(new Date(), -minuteMs)),
      textMessage("34600111222", "wamid.2", "last"),
    ];
    await receiveNow(channel, cloudDelivery({ ...value, messages }));
    const [ana] = (await list()).items;
    expect(ana).toMatchObject({
      unreadCount: 2,
      lastMessage: { content: { kind: "text", text: "last" }, direction: "inbound" },
    });
  });
});

describe("a thread", () => {
  test("is oldest first and leads to older pages, each message once", async () => {
    const { conversationId } = await createTestConversation(channel);
    const at = new Date("2026-11-22T10:00:00Z");
    const rows = Array.from({ length: 120 }, (_, index) => ({
      id: newId(),
      channelId: channel.id,
      conversationId,
      direction: "inbound" as const,
      state: "received" as const,
      // Forty of the same moment: the ids must break the tie.
      kind: "text",
      occurredAt: addMs(at, Math.floor(index / 40) * minuteMs),
      text: String(index),
      content: { kind: "text", text: String(index), product: null },
    }));
    await prisma().message.createMany({ data: rows });
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await getThread(staff, conversationId, cursor ? { cursor } : {});
      expect(threadSchema.parse(page)).toEqual(page);
      read.unshift(...page.messages.map(({ id }) => id));
      cursor = page.olderCursor;
    } while (cursor);
    expect(read).toEqual(rows.map(({ id }) => id));
  });

  test("names what it cannot show and links a cart to its order", async () => {
    const { id, number, conversationId } = await createTestOrder(channel, { note: "Ring twice" });
    await prisma().message.updateMany({ data: { kind: "order" } });
    const { messages } = await getThread(staff, conversationId, {});
    expect(messages).toMatchObject([
      { orderId: id, content: { kind: "order", orderNumber: number, itemCount: 2 } },
    ]);
    await prisma().message.updateMany({ data: { content: { kind: "hologram" }, kind: "hologram" } });
    expect((await getThread(staff, conversationId, {})).messages[0]?.content).toEqual({
      kind: "other",
      type: "hologram",
      text: "Ring twice",
    });
  });

  test("is not found where there is none", async () => {
    await expect(getThread(staff, newId(), {})).rejects.toMatchObject({ code: "not_found" });
    await expect(markConversationRead(staff, newId())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is read when staff have seen it", async () => {
    const { conversationId } = await createTestOrder(channel);
    expect(await markConversationRead(staff, conversationId)).toEqual({ unreadCount: 0 });
    expect((await list()).items[0]?.unreadCount).toBe(0);
  });
});

describe("a reply", () => {
  const reply = () => ({ id: newId(), text: "Hello" });

  test("is queued once, however often the same is asked for", async () => {
    const { conversationId } = await createTestConversation(channel);
    const input = reply();
    const answers = await Promise.all([1, 2, 3].map(() => sendReply(staff, conversationId, input)));
    for (const answer of answers)
      expect(answer).toMatchObject({ id: input.id, state: "queued", sentBy: staff.name });
    expect(await prisma().message.findMany()).toMatchObject([
      { id: input.id, request: { type: "text", text: { body: "Hello" } }, sentById: staff.id, wamid: null },
    ]);
    const late = addMs(new Date(), 2 * dayMs);
    expect(await sendReply(staff, conversationId, input, late)).toMatchObject({ id: input.id });
  });

  test("is refused when the window is closed", async () => {
    const { conversationId } = await createTestConversation(channel, {
      lastInboundAt: addMs(new Date(), -25 * hourMs),
    });
    await expect(sendReply(staff, conversationId, reply())).rejects.toMatchObject({ code: "window_closed" });
    expect(await prisma().message.count()).toBe(0);
  });

  test("quotes a message of the same conversation, and no other", async () => {
    const { conversationId } = await createTestConversation(channel);
    const elsewhere = await createTestConversation(channel);
    const asked = {
      id: newId(),
      channelId: channel.id,
      direction: "inbound" as const,
      state: "received" as const,
      kind: "text",
      wamid: "wamid.asked",
      content: { kind: "text", text: "Still there?", product: null },
      occurredAt: new Date(),
    };
    await prisma().message.create({ data: { ...asked, conversationId } });
    const input = { ...reply(), quotedMessageId: asked.id };
    await sendReply(staff, conversationId, input);
    await sendReaction(staff, conversationId, { id: newId(), messageId: asked.id, emoji: "👍" });
    await sendReaction(staff, conversationId, { id: newId(), messageId: asked.id, emoji: null });
    expect(
      await prisma().message.findMany({ where: { direction: "outbound" }, orderBy: { id: "asc" } }),
    ).toMatchObject([
      { contextWamid: "wamid.asked", request: { type: "text", context: { message_id: "wamid.asked" } } },
      {
        kind: "reaction",
        contextWamid: "wamid.asked",
        request: { type: "reaction", reaction: { message_id: "wamid.asked", emoji: "👍" } },
      },
      { kind: "reaction", request: { reaction: { emoji: "" } } },
    ]);
    const foreign = sendReply(staff, elsewhere.conversationId, { ...input, id: newId() });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    const unnamed = sendReply(staff, conversationId, { ...reply(), quotedMessageId: input.id });
    await expect(unnamed).rejects.toMatchObject({ code: "not_found" });
  });

  test("that failed to react stands in the thread and says at what", async () => {
    const { conversationId } = await createTestConversation(channel);
    const asked = {
      id: newId(),
      channelId: channel.id,
      conversationId,
      direction: "inbound" as const,
      state: "received" as const,
      kind: "text",
      wamid: "wamid.asked",
      content: { kind: "text", text: "Two boxes", product: null },
      occurredAt: new Date(),
    };
    await prisma().message.create({ data: asked });
    const id = newId();
    await sendReaction(staff, conversationId, { id, messageId: asked.id, emoji: "👍" });
    expect((await getThread(staff, conversationId, {})).messages).toMatchObject([
      { id: asked.id, reactions: [{ direction: "outbound", emoji: "👍" }] },
    ]);
    await prisma().message.update({ where: { id }, data: { state: "failed", errorCode: 131026 } });
    expect((await getThread(staff, conversationId, {})).messages).toMatchObject([
      { id: asked.id, reactions: [] },
      { id, state: "failed", failure: { code: 131026 }, quoted: { id: asked.id } },
    ]);
  });

  test("does not take another message's id", async () => {
    const first = await createTestConversation(channel);
    const second = await createTestConversation(channel);
    const input = reply();
    await sendReply(staff, first.conversationId, input);
    await expect(sendReply(staff, second.conversationId, input)).rejects.toMatchObject({ code: "conflict" });
  });
});
