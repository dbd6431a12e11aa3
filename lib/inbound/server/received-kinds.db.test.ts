import { beforeEach, describe, expect, test } from "vitest";
import { threadSchema } from "@/lib/conversations/contract";
import { getThread } from "@/lib/conversations/server/get-thread";
import { listConversations } from "@/lib/conversations/server/list-conversations";
import type {
  Dialog360Event,
  Dialog360MessageBody,
  Dialog360MessageEvent,
} from "@/lib/dialog360/server/inbound-event";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs, secondMs } from "@/lib/shared/clock";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import {
  appMessageEvent,
  messageEvent,
  personOf,
  receiveEvents,
} from "@/lib/testing/factories/inbound-events";
import { resetDatabase } from "@/lib/testing/test-database";

const at = new Date("2026-11-25T10:00:00Z");
const rosa = personOf({ waId: "34600100200", name: "Rosa" });
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

const receive = (...events: Dialog360Event[]) => receiveEvents(channel, events, addMs(at, 60 * minuteMs));

function said(wamid: string, body: Dialog360MessageBody, more: Partial<Dialog360MessageEvent> = {}) {
  return messageEvent({ wamid, sender: rosa, sentAt: at, body, ...more });
}

const text = (words: string) => ({ type: "text", text: words, product: null }) as const;

async function thread() {
  const { id } = await prisma().conversation.findFirstOrThrow();
  const page = await getThread(await createTestStaff(), id, {});
  expect(threadSchema.parse(page)).toEqual(page);
  return page;
}

const media = {
  type: "media",
  mediaKind: "image",
  vendorMediaId: "9001",
  mediaType: "image/jpeg",
  sha256: "hash",
  caption: "Is this the one?",
  fileName: null,
  isVoice: false,
  isAnimated: false,
} as const;

const bodies: [Dialog360MessageBody, Record<string, unknown>, string | null][] = [
  [text("Hi"), { kind: "text", text: "Hi", product: null }, "Hi"],
  [
    { type: "text", text: "How big?", product: { vendorCatalogId: null, retailerId: "SKU-1" } },
    { kind: "text", text: "How big?", product: { retailerId: "SKU-1", name: null } },
    "How big?",
  ],
  [
    media,
    {
      kind: "media",
      mediaKind: "image",
      caption: "Is this the one?",
      fileName: null,
      isVoice: false,
      isAnimated: false,
    },
    "Is this the one?",
  ],
  [
    { type: "location", latitude: 40.4, longitude: -3.7, name: "Shop", address: "Calle 1", url: null },
    { kind: "location", latitude: 40.4, longitude: -3.7, name: "Shop", address: "Calle 1", url: null },
    "Shop, Calle 1",
  ],
  [
    { type: "contacts", contacts: [{ name: "Ben", organization: null, phones: [], emails: [] }] },
    { kind: "contacts", contacts: [{ name: "Ben", organization: null, phones: [], emails: [] }] },
    "Ben",
  ],
  [
    { type: "choice", of: "list", id: "row-1", title: "Large", description: "XL" },
    { kind: "choice", of: "list", title: "Large", description: "XL" },
    "Large",
  ],
  [
    { type: "form", form: "flow", text: "Sent", fields: [{ name: "city", value: "Madrid" }] },
    { kind: "form", form: "flow", text: "Sent", fields: [{ name: "city", value: "Madrid" }] },
    "Sent",
  ],
  [
    { type: "call_permission", isGranted: true, expiresAt: null },
    { kind: "call_permission", isGranted: true },
    null,
  ],
  [
    {
      type: "system",
      systemType: "customer_identity_changed",
      text: "Changed",
      newWaId: null,
      newUserId: null,
    },
    { kind: "system", event: "customer_identity_changed", text: "Changed" },
    "Changed",
  ],
  [{ type: "welcome" }, { kind: "welcome" }, null],
  [
    {
      type: "unsupported",
      vendorType: "poll",
      errors: [{ code: 131051, title: "Unsupported", detail: null }],
    },
    { kind: "unsupported", type: "poll", detail: "Unsupported" },
    null,
  ],
  [
    { type: "other", vendorType: "hologram", text: "beep" },
    { kind: "other", type: "hologram", text: "beep" },
    "beep",
  ],
];

test.each(bodies)("%j is kept and shown as what it is", async (body, content, words) => {
  const event = said("wamid.1", body, {
    groupId: "group-1",
    contextWamid: "wamid.0",
    origin: { forwarded: "often", referral: null },
  });
  expect(await receive(event, event)).toEqual(["messages", "duplicates"]);
  expect((await thread()).messages).toMatchObject([
    { direction: "inbound", state: "received", content, groupId: "group-1", origin: { forwarded: "often" } },
  ]);
  expect(await prisma().message.findMany()).toMatchObject([
    { kind: content.kind, text: words, contextWamid: "wamid.0" },
  ]);
  const isSilent = body.type === "system" || body.type === "welcome";
  expect(await prisma().conversation.findFirst()).toMatchObject({
    unreadCount: isSilent ? 0 : 1,
    windowEndsAt: isSilent ? null : addMs(at, dayMs),
    lastMessageAt: at,
  });
});

describe("a file", () => {
  const files = () => prisma().media.findMany({ include: { messages: { select: { wamid: true } } } });

  test("is noted once by its vendor's id, as the message declares it, and stands beside each that names it", async () => {
    await receive(said("wamid.1", media), said("wamid.1", media), said("wamid.2", media));
    expect(await files()).toMatchObject([
      {
        vendorId: "9001",
        state: "waiting",
        declaredType: "image/jpeg",
        declaredHash: "hash",
        problem: null,
        messages: [{ wamid: "wamid.1" }, { wamid: "wamid.2" }],
      },
    ]);
    expect((await thread()).messages[0]?.media).toMatchObject({ state: "waiting" });
  });

  test("without an id is told as missing, once", async () => {
    const event = said("wamid.1", { ...media, vendorMediaId: null });
    await Promise.all([receive(event), receive(event), receive(event)]);
    expect(await files()).toMatchObject([
      { state: "refused", problem: "missing", messages: [{ wamid: "wamid.1" }] },
    ]);
  });

  test("stays when only its caption was edited, and is another when the edit brings one", async () => {
    const edited = (wamid: string, vendorMediaId: string | null, caption: string, seconds: number) =>
      said(
        wamid,
        { type: "edit", targetWamid: "wamid.1", body: { ...media, vendorMediaId, caption } },
        { sentAt: addMs(at, seconds * secondMs) },
      );
    await receive(said("wamid.1", media), edited("e1", null, "Or this?", 1));
    expect((await thread()).messages).toMatchObject([
      { content: { kind: "media", caption: "Or this?" }, media: { state: "waiting" } },
    ]);
    expect(await files()).toHaveLength(1);
    await receive(edited("e2", "9002", "Or that?", 2));
    expect(
      await prisma().message.findFirst({ where: { wamid: "wamid.1" }, include: { media: true } }),
    ).toMatchObject({
      media: { vendorId: "9002" },
    });
  });
});

test("what the vendor says is wrong with a message stays with it", async () => {
  await receive(
    said("wamid.1", text("Hi"), { errors: [{ code: 131000, title: "Odd", detail: "Very odd" }] }),
  );
  expect(await prisma().message.findFirst()).toMatchObject({
    state: "received",
    errorCode: 131000,
    errorDetail: "Very odd",
  });
});

const react = (wamid: string, emoji: string | null, seconds: number, targetWamid = "wamid.1") =>
  said(wamid, { type: "reaction", targetWamid, emoji }, { sentAt: addMs(at, seconds * secondMs) });

describe("a reaction", () => {
  test("opens the window, is not unread, and shows at its message alone", async () => {
    await receive(said("wamid.1", text("Hi")), react("wamid.r", "👍", 30));
    const page = await thread();
    expect(page.messages).toMatchObject([
      { content: { kind: "text" }, reactions: [{ direction: "inbound", emoji: "👍" }] },
    ]);
    expect(page.conversation).toMatchObject({
      unreadCount: 1,
      windowEndsAt: addMs(at, dayMs + 30 * secondMs).toISOString(),
    });
    const list = await listConversations(await createTestStaff(), { q: "", window: "all", limit: 10 });
    expect(list.items[0]?.lastMessage?.content).toMatchObject({ kind: "text" });
  });

  test.each([
    ["the newer counts", [react("r1", "👍", 1), react("r2", "❤️", 2)], ["❤️"]],
    ["whichever came first", [react("r2", "❤️", 2), react("r1", "👍", 1)], ["❤️"]],
    ["taken back", [react("r1", "👍", 1), react("r2", null, 2)], []],
    ["taken back before it came", [react("r2", null, 2), react("r1", "👍", 1)], []],
    ["given again", [react("r1", "👍", 1), react("r2", "", 2), react("r3", "🎉", 3)], ["🎉"]],
  ])("%s", async (_, reactions, expected) => {
    await receive(...reactions, said("wamid.1", text("Hi")), ...reactions);
    const { messages } = await thread();
    expect(messages.map((message) => message.reactions.map(({ emoji }) => emoji))).toEqual([expected]);
  });

  test("of the shop's, from its phone app, stands beside the customer's", async () => {
    const body = { type: "reaction", targetWamid: "wamid.1", emoji: "🙏" } as const;
    const echo = appMessageEvent({
      wamid: "wamid.e",
      customer: rosa,
      direction: "outbound",
      sentAt: at,
      body,
    });
    await receive(said("wamid.1", text("Hi")), react("r1", "👍", 1), echo);
    expect((await thread()).messages).toMatchObject([
      {
        reactions: [
          { direction: "inbound", emoji: "👍" },
          { direction: "outbound", emoji: "🙏" },
        ],
      },
    ]);
  });

  test("to a message that we do not have is a line of its own", async () => {
    await receive(react("r1", "👍", 1, "wamid.unknown"));
    expect((await thread()).messages).toMatchObject([{ content: { kind: "reaction", emoji: "👍" } }]);
  });
});

test("what is answered is quoted", async () => {
  await receive(
    said("wamid.1", text("Which colour?")),
    said("wamid.2", text("Blue"), { contextWamid: "wamid.1", sentAt: addMs(at, secondMs) }),
    said("wamid.3", text("Red"), { contextWamid: "wamid.gone", sentAt: addMs(at, 2 * secondMs) }),
  );
  const { messages } = await thread();
  expect(messages.map(({ quoted }) => quoted)).toEqual([
    null,
    {
      id: messages[0]?.id,
      direction: "inbound",
      content: { kind: "text", text: "Which colour?", product: null },
    },
    null,
  ]);
});

const edit = (wamid: string, words: string, seconds: number) =>
  said(
    wamid,
    { type: "edit", targetWamid: "wamid.1", body: text(words) },
    { sentAt: addMs(at, seconds * secondMs) },
  );
const revoke = (wamid = "wamid.x") =>
  said(wamid, { type: "revoke", targetWamid: "wamid.1" }, { sentAt: addMs(at, 9 * secondMs) });

describe("edits and revocations", () => {
  const original = said("wamid.1", text("Tow shirts"));
  test.each([
    ["after it", [original, edit("e1", "Two shirts", 1)]],
    ["before it", [edit("e1", "Two shirts", 1), original]],
    ["twice, the newer first", [original, edit("e2", "Two shirts", 2), edit("e1", "Too shirts", 1)]],
    ["around it", [edit("e2", "Two shirts", 2), original, edit("e1", "Too shirts", 1)]],
  ])("an edit changes its message: %s", async (_, events) => {
    await receive(...events, ...events);
    const page = await thread();
    expect(page.messages).toMatchObject([
      { content: { kind: "text", text: "Two shirts" }, editedAt: expect.any(String), revokedAt: null },
    ]);
    expect(page.conversation).toMatchObject({ unreadCount: 1, windowEndsAt: addMs(at, dayMs).toISOString() });
    expect(await prisma().message.findFirst({ where: { wamid: "wamid.1" } })).toMatchObject({
      text: "Two shirts",
    });
  });

  test.each([
    ["after it", [original, revoke()]],
    ["before it", [revoke(), original]],
    ["with edits", [edit("e1", "Two", 1), revoke(), original, edit("e2", "Three", 20)]],
  ])("a revoked message is not shown any more: %s", async (_, events) => {
    await receive(...events, said("wamid.2", text("Never mind"), { contextWamid: "wamid.1" }), ...events);
    const page = await thread();
    const hidden = { kind: "other", type: "revoked", text: null };
    expect(page.messages).toMatchObject([
      { content: hidden, revokedAt: addMs(at, 9 * secondMs).toISOString(), media: null },
      { content: { text: "Never mind" }, quoted: { content: hidden } },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/shirts|Two|Three/);
  });

  test("that come together with their message find it", async () => {
    for (let round = 0; round < 10; round++) {
      await resetDatabase();
      channel = await createTestChannel();
      await receive(said("wamid.0", text("so that the customer is known")));
      // Another customer's row, so that nothing but the message's own lock brings the two together.
      const other = { ...edit("e1", "Two shirts", 1), sender: personOf({ waId: "34600100299" }) };
      await Promise.all([receive(original), receive(other), receive(revoke())]);
      expect(await prisma().message.findFirst({ where: { wamid: "wamid.1" } })).toMatchObject({
        revokedAt: expect.any(Date),
      });
    }
  });

  test("without their message are lines of their own", async () => {
    await receive(edit("e1", "Two shirts", 1), revoke());
    expect((await thread()).messages).toMatchObject([
      { content: { kind: "text", text: "Two shirts" } },
      { content: { kind: "other", type: "revoked" } },
    ]);
  });

  test("never change a cart: the order stands, and the edit is a line of its own", async () => {
    const items = [{ retailerId: "SKU-1", quantityRaw: "2", itemPriceRaw: "15.5", currencyRaw: "EUR" }];
    const order = said("wamid.1", { type: "order", vendorCatalogId: null, note: null, items });
    expect(await receive(edit("e0", "early", 1), order, edit("e1", "Three shirts", 2))).toEqual([
      "messages",
      "orders",
      "messages",
    ]);
    expect((await thread()).messages).toMatchObject([
      { content: { kind: "order", itemCount: 2, orderNumber: expect.any(Number) }, editedAt: null },
      { content: { text: "early" } },
      { content: { text: "Three shirts" } },
    ]);
    await receive(revoke());
    expect((await thread()).messages[0]).toMatchObject({
      revokedAt: expect.any(String),
      orderId: expect.any(String),
    });
    expect(await prisma().order.findMany({ include: { lines: true } })).toMatchObject([
      { status: "new", lines: [{ quantity: 2 }] },
    ]);
  });
});
