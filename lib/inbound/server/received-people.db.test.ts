import { beforeEach, describe, expect, test } from "vitest";
import { sendDueMessages } from "@/lib/conversations/server/send-due-messages";
import type { Dialog360Event, Dialog360Person } from "@/lib/dialog360/server/inbound-event";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { messageEvent, personOf, receiveEvents, statusEvent } from "@/lib/testing/factories/inbound-events";
import { queueTestMessage } from "@/lib/testing/factories/queue-test-message";
import { accepted, vendorAnswering } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";

const at = new Date("2026-11-25T10:00:00Z");
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

const receive = (...events: Dialog360Event[]) => receiveEvents(channel, events, addMs(at, minuteMs));
const items = [{ retailerId: "SKU-1", quantityRaw: "1", itemPriceRaw: "5", currencyRaw: "EUR" }];

function text(wamid: string, sender: Dialog360Person, more: { sentAt?: Date } = {}) {
  return messageEvent({ wamid, sender, sentAt: at, ...more });
}

function order(wamid: string, sender: Dialog360Person) {
  return messageEvent({
    wamid,
    sender,
    sentAt: at,
    body: { type: "order", vendorCatalogId: null, note: null, items },
  });
}

function system(wamid: string, sender: Dialog360Person, next: { newWaId?: string; newUserId?: string }) {
  const systemType = next.newWaId ? "user_changed_number" : "user_changed_user_id";
  const body = {
    type: "system",
    systemType,
    text: "changed",
    newWaId: null,
    newUserId: null,
    ...next,
  } as const;
  return messageEvent({ wamid, sender, sentAt: at, body });
}

async function people() {
  return prisma().customer.findMany({
    select: {
      waId: true,
      userId: true,
      name: true,
      _count: { select: { orders: true, carts: true, conversations: true } },
      conversations: { select: { unreadCount: true, _count: { select: { messages: true, orders: true } } } },
    },
    orderBy: { createdAt: "asc" },
  });
}

const oldPhone = personOf({ waId: "34600000001", name: "Rosa" });
const newPhone = personOf({ waId: "34600000002", name: "Rosa M." });

describe("a number that changed", () => {
  const changed = system("wamid.s", personOf({ waId: oldPhone.waId }), { newWaId: "34600000002" });

  test("is the same customer's from then on, and the thread says so", async () => {
    await receive(order("wamid.1", oldPhone), changed, changed, text("wamid.2", newPhone));
    expect(await people()).toEqual([
      {
        waId: "34600000002",
        userId: null,
        name: "Rosa M.",
        _count: { orders: 1, carts: 1, conversations: 1 },
        conversations: [{ unreadCount: 2, _count: { messages: 3, orders: 1 } }],
      },
    ]);
    expect(await prisma().message.findFirst({ where: { wamid: "wamid.s" } })).toMatchObject({
      kind: "system",
      content: { kind: "system", event: "user_changed_number", text: "changed" },
    });
  });

  test("brings together what was written before and after it, though it comes last", async () => {
    const elsewhere = await createTestChannel();
    await receive(order("wamid.1", oldPhone), order("wamid.2", newPhone));
    await receiveEvents(elsewhere, [text("wamid.3", newPhone)]);
    await receive(changed, changed);
    expect(await people()).toMatchObject([
      { waId: "34600000002", name: "Rosa", _count: { orders: 2, carts: 2, conversations: 2 } },
    ]);
    expect(await prisma().message.count()).toBe(4);
    expect(await prisma().conversation.findFirst({ where: { channelId: channel.id } })).toMatchObject({
      unreadCount: 2,
    });
  });

  test("is told to each of the shop's numbers, and changes once", async () => {
    const other = await createTestChannel();
    await receive(text("wamid.1", oldPhone), changed);
    await receiveEvents(other, [{ ...changed, wamid: "wamid.s2" }]);
    expect(await people()).toMatchObject([{ waId: "34600000002", name: "Rosa" }]);
  });

  test("twice, told in the wrong order, is one customer of the newest number, with whoever writes late", async () => {
    const second = { ...system("wamid.s2", newPhone, { newWaId: "34600000003" }), sentAt: addMs(at, 60_000) };
    await receive(text("wamid.1", oldPhone), text("wamid.2", newPhone), second, changed);
    await receive(text("wamid.3", oldPhone), text("wamid.4", newPhone));
    expect(await people()).toMatchObject([
      { waId: "34600000003", conversations: [{ _count: { messages: 6 } }] },
    ]);
  });

  test("may be somebody else's by then", async () => {
    await receive(text("wamid.1", oldPhone), changed);
    await receive({ ...text("wamid.2", oldPhone), sentAt: addMs(at, 1) });
    expect((await people()).map(({ waId }) => waId)).toEqual(["34600000002", oldPhone.waId]);
  });

  test("brings the id's number with it where only the id was known", async () => {
    await receive(text("wamid.1", personOf({ userId: "ES.1" })));
    await receive(
      system("wamid.s", personOf({ userId: "ES.1" }), { newWaId: "34600000002", newUserId: "ES.2" }),
    );
    expect(await people()).toMatchObject([{ waId: "34600000002", userId: "ES.2" }]);
  });
});

describe("an id that changed", () => {
  const changed = system("wamid.s", personOf({ userId: "ES.1" }), { newUserId: "ES.2" });

  test("is the same customer's", async () => {
    await receive(
      order("wamid.1", personOf({ userId: "ES.1" })),
      changed,
      text("wamid.2", personOf({ userId: "ES.2" })),
    );
    expect(await people()).toMatchObject([{ waId: null, userId: "ES.2", _count: { orders: 1 } }]);
  });

  test("merges whoever wrote under it before it was told", async () => {
    await receive(
      order("wamid.1", personOf({ userId: "ES.1" })),
      order("wamid.2", personOf({ userId: "ES.2" })),
      changed,
    );
    expect(await people()).toMatchObject([{ userId: "ES.2", _count: { orders: 2, conversations: 1 } }]);
  });

  test("gives a phone that is known under it to its customer", async () => {
    await receive(order("wamid.1", personOf({ userId: "ES.1" })));
    await receive(order("wamid.2", personOf({ userId: "ES.2", waId: "34600000002" })), changed);
    expect(await people()).toMatchObject([{ userId: "ES.2", waId: "34600000002", _count: { orders: 2 } }]);
  });

  test("never takes another phone's customer for theirs: both keep what they have", async () => {
    await receive(
      order("wamid.1", personOf({ userId: "ES.1", waId: "34600000001" })),
      order("wamid.2", personOf({ userId: "ES.2", waId: "34600000002" })),
      changed,
    );
    expect(await people()).toMatchObject([
      { userId: "ES.2", waId: "34600000001", _count: { orders: 1 } },
      { userId: null, waId: "34600000002", _count: { orders: 1 } },
    ]);
  });
});

test("a customer known by id and by phone apart is one when both appear, in every order", async () => {
  const byId = personOf({ userId: "ES.1", name: "Rosa" });
  const byPhone = personOf({ waId: "34600000001" });
  const both = personOf({ userId: "ES.1", waId: "34600000001" });
  const said = [order("wamid.1", byId), order("wamid.2", byPhone), order("wamid.3", both)];
  for (const [first, second, third] of [
    [0, 1, 2],
    [1, 0, 2],
    [2, 0, 1],
    [0, 2, 1],
    [1, 2, 0],
    [2, 1, 0],
  ]) {
    await resetDatabase();
    channel = await createTestChannel();
    const events = [first, second, third].flatMap((index) => said[index ?? 0] ?? []);
    await receive(...events, ...events);
    expect(await people()).toMatchObject([
      {
        waId: "34600000001",
        userId: "ES.1",
        name: "Rosa",
        _count: { orders: 3, conversations: 1 },
        conversations: [{ unreadCount: 3, _count: { messages: 3, orders: 3 } }],
      },
    ]);
  }
});

test("twenty deliveries of one customer at once, by phone, id and both, end as one", async () => {
  const persons = [
    personOf({ userId: "ES.1" }),
    personOf({ waId: "34600000001" }),
    personOf({ userId: "ES.1", waId: "34600000001" }),
  ];
  const events = Array.from({ length: 20 }, (_, index) =>
    order(`wamid.${index}`, persons[index % 3] ?? personOf({ waId: "34600000001" })),
  );
  const results = await Promise.all(events.map((event) => receive(event)));
  expect(results).toEqual(Array(20).fill(["orders"]));
  expect(await people()).toMatchObject([
    {
      waId: "34600000001",
      userId: "ES.1",
      _count: { orders: 20, carts: 20, conversations: 1 },
      conversations: [{ unreadCount: 20, _count: { messages: 20, orders: 20 } }],
    },
  ]);
});

describe("a message that comes late", () => {
  const later = addMs(at, 30 * 1000);
  const now = personOf({ waId: "34600000001", userId: "ES.2", name: "Rosa M.", username: "rosa.m" });
  const before = personOf({ waId: "34600000001", userId: "ES.1", name: "Rosa" });

  test("does not bring back a former name or id", async () => {
    await receive(text("wamid.2", now, { sentAt: later }), text("wamid.1", before));
    expect(await people()).toMatchObject([{ userId: "ES.2", name: "Rosa M." }]);
  });

  test("does not bring back a former phone", async () => {
    await receive(
      text("wamid.2", personOf({ waId: "34600000002", userId: "ES.1" }), { sentAt: later }),
      text("wamid.1", personOf({ waId: "34600000001", userId: "ES.1" })),
    );
    expect(await people()).toMatchObject([{ waId: "34600000002", userId: "ES.1" }]);
  });

  test("still says what nobody knew, and in order the newer replaces", async () => {
    await receive(
      text("wamid.2", personOf({ waId: "34600000001" }), { sentAt: later }),
      text("wamid.1", before),
    );
    expect(await people()).toMatchObject([{ userId: "ES.1", name: "Rosa" }]);
    await receive(text("wamid.3", now, { sentAt: later }));
    expect(await people()).toMatchObject([{ userId: "ES.2", name: "Rosa M." }]);
  });
});

test("a delivery three days late is unread but opens no window", async () => {
  const receivedAt = addMs(at, 3 * dayMs);
  await receiveEvents(channel, [text("wamid.1", oldPhone)], receivedAt);
  const { windowEndsAt, unreadCount } = await prisma().conversation.findFirstOrThrow();
  expect(unreadCount).toBe(1);
  expect(windowEndsAt).toEqual(addMs(at, dayMs));
  expect(windowEndsAt && windowEndsAt < receivedAt).toBe(true);
});

describe("whom a status names", () => {
  const reached = (recipient: Dialog360Person, callbackData: string | null = null) =>
    statusEvent({ wamid: "wamid.out", status: "sent", recipient, callbackData });

  async function send(waId: string | null) {
    const { conversationId, customerId } = await createTestConversation(channel, { waId, name: "Rosa" });
    const id = await queueTestMessage(conversationId);
    await sendDueMessages({ send: vendorAnswering(accepted("wamid.out")) });
    return { id, customerId };
  }

  test("teaches an id that came nowhere else", async () => {
    const { customerId } = await send("34600000001");
    await receive(reached(personOf({ waId: "34600000001", userId: "ES.1" })));
    expect(await people()).toMatchObject([{ waId: "34600000001", userId: "ES.1", name: "Rosa" }]);
    // Those who write under it now are the same person.
    await receive(text("wamid.1", personOf({ userId: "ES.1" })));
    expect(await prisma().customer.findMany({ select: { id: true } })).toEqual([{ id: customerId }]);
  });

  test("teaches the phone of one known by id, and merges the two", async () => {
    await send(null);
    const { userId } = await prisma().customer.findFirstOrThrow();
    await receive(order("wamid.1", personOf({ waId: "34600000001" })));
    const named = reached(personOf({ waId: "34600000001", userId }));
    await receive(named, named);
    expect(await people()).toMatchObject([
      { waId: "34600000001", userId, _count: { orders: 1, conversations: 1 } },
    ]);
    expect(await prisma().message.findFirst({ where: { wamid: "wamid.out" } })).toMatchObject({
      state: "sent",
    });
  });

  test("counts also before the send call has answered", async () => {
    const { conversationId } = await createTestConversation(channel, { waId: "34600000001" });
    const id = await queueTestMessage(conversationId);
    await receive(reached(personOf({ userId: "ES.1" }), id));
    expect(await people()).toMatchObject([{ waId: "34600000001", userId: "ES.1" }]);
  });

  test("never replaces a phone: some countries' numbers come back rewritten", async () => {
    await send("5511912345678");
    await receive(reached(personOf({ waId: "551112345678", userId: "BR.1" })));
    expect(await people()).toMatchObject([{ waId: "5511912345678", userId: null }]);
  });

  test("makes nobody of a stranger", async () => {
    await receive(statusEvent({ wamid: "wamid.?", status: "read", recipient: personOf({ waId: "1" }) }));
    expect(await people()).toEqual([]);
  });
});

describe("what a customer says of marketing", () => {
  const says = (wantsMarketing: boolean, seconds: number | null, customer = oldPhone): Dialog360Event => ({
    event: "preference",
    phoneNumberId: null,
    customer,
    wantsMarketing,
    changedAt: seconds === null ? null : addMs(at, seconds * 1000),
  });
  const stop = says(false, 1);
  const resume = says(true, 2);

  test.each([
    ["stop", [stop], addMs(at, 1000)],
    ["stop, resume", [stop, resume], null],
    ["resume, then the late stop", [resume, stop], null],
    ["a stop and a resume of one moment", [stop, says(true, 1)], addMs(at, 1000)],
    ["the same, the other way round", [says(true, 1), stop], addMs(at, 1000)],
    ["without a time: of the receipt", [resume, says(false, null)], addMs(at, minuteMs)],
  ])("%s", async (_, events, stoppedAt) => {
    await receive(...events, ...events);
    expect(await prisma().customer.findMany()).toMatchObject([
      { waId: "34600000001", marketingStoppedAt: stoppedAt },
    ]);
  });

  test("survives a merge, the newer word winning", async () => {
    const byId = personOf({ userId: "ES.1" });
    await receive(says(true, 1), says(false, 2, byId));
    await receive(text("wamid.1", personOf({ waId: oldPhone.waId, userId: "ES.1" })));
    expect(await prisma().customer.findMany()).toMatchObject([
      {
        waId: "34600000001",
        userId: "ES.1",
        marketingStoppedAt: addMs(at, 2000),
        marketingChangedAt: addMs(at, 2000),
      },
    ]);
  });
});

describe("the phone app's address book", () => {
  const contact = (name: string, waId: string, action: "add" | "remove" = "add"): Dialog360Event => ({
    event: "contact",
    phoneNumberId: null,
    customer: personOf({ waId, name }),
    action,
  });
  const names = async () => (await people()).map(({ name }) => name);

  test("names those without a name, and makes no customers", async () => {
    await receive(
      text("wamid.1", personOf({ waId: "1" })),
      text("wamid.2", personOf({ waId: "2", name: "Ben" })),
    );
    const events = [contact("Ana", "1"), contact("Benjamin", "2"), contact("Caro", "3")];
    expect(await receive(...events, contact("Ana", "1", "remove"))).toEqual([
      ...["customers", "other", "other", "other"],
    ]);
    expect(await names()).toEqual(["Ana", "Ben"]);
  });

  test("names one who writes later, in the words it used last; their own name goes before", async () => {
    await receive(
      contact("Caro", "3"),
      contact("Carolina", "3"),
      contact("Carolina", "3"),
      contact("D", "4"),
    );
    expect(await people()).toEqual([]);
    await receive(
      text("wamid.3", personOf({ waId: "3" })),
      text("wamid.4", personOf({ waId: "4", name: "Dario" })),
    );
    expect(await names()).toEqual(["Carolina", "Dario"]);
  });

  test("names nobody any more whom it gave up", async () => {
    await receive(
      contact("Caro", "3"),
      contact("Caro", "3", "remove"),
      text("wamid.3", personOf({ waId: "3" })),
    );
    expect(await names()).toEqual([null]);
  });
});
