import { beforeEach, describe, expect, test } from "vitest";
import { sendDueMessages } from "@/lib/conversations/server/send-due-messages";
import type { Dialog360AccountEvent, Dialog360Event } from "@/lib/dialog360/server/inbound-event";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import {
  appMessageEvent,
  messageEvent,
  personOf,
  receiveEvents,
  statusEvent,
} from "@/lib/testing/factories/inbound-events";
import { resetDatabase } from "@/lib/testing/test-database";

const at = new Date("2026-11-25T10:00:00Z");
const rosa = personOf({ waId: "34600100200" });
const items = [{ retailerId: "SKU-1", quantityRaw: "2", itemPriceRaw: "15.5", currencyRaw: "EUR" }];
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

const receive = (...events: Dialog360Event[]) => receiveEvents(channel, events, addMs(at, 60 * minuteMs));

function theMessage(wamid: string) {
  return prisma().message.findFirstOrThrow({ where: { wamid } });
}

describe("a message written in the phone app", () => {
  const echo = appMessageEvent({ wamid: "wamid.e", customer: rosa, sentAt: at });

  test("is the shop's, sent, once, and never in the outbox", async () => {
    expect(await receive(echo, echo)).toEqual(["messages", "duplicates"]);
    expect(await theMessage("wamid.e")).toMatchObject({
      direction: "outbound",
      isFromApp: true,
      state: "sent",
      sentAt: at,
      sendAfter: null,
      request: null,
    });
    expect(await prisma().conversation.findFirst()).toMatchObject({
      unreadCount: 0,
      windowEndsAt: null,
      lastInboundAt: null,
      lastMessageAt: at,
    });
    expect(await prisma().channel.findFirst()).toMatchObject({ isSharedWithApp: true });
    await sendDueMessages({ send: () => Promise.reject(new Error("nothing is to be sent")) });
    expect(await theMessage("wamid.e")).toMatchObject({ state: "sent", attempts: 0 });
  });

  const status = (word: string, minute: number) =>
    statusEvent({ wamid: "wamid.e", status: word, occurredAt: addMs(at, minute * minuteMs) });
  test.each([
    ["statuses after it", [echo, status("delivered", 1), status("read", 2)]],
    ["statuses before it", [status("read", 2), status("delivered", 1), echo]],
    ["around it", [status("read", 2), echo, status("delivered", 1)]],
  ])("is read in the end: %s", async (_, events) => {
    await receive(...events, ...events);
    expect(await theMessage("wamid.e")).toMatchObject({
      state: "read",
      sentAt: at,
      deliveredAt: addMs(at, minuteMs),
      readAt: addMs(at, 2 * minuteMs),
    });
  });

  test("finds a status that commits together with it", async () => {
    for (let round = 0; round < 10; round++) {
      const wamid = `wamid.${round}`;
      await Promise.all([receive({ ...echo, wamid }), receive({ ...status("read", 1), wamid })]);
      expect((await theMessage(wamid)).state).toBe("read");
    }
  });
});

describe("the history of a number", () => {
  const past = (wamid: string, more: Partial<Parameters<typeof appMessageEvent>[0]> = {}) =>
    appMessageEvent({ wamid, customer: rosa, source: "history", sentAt: addMs(at, -dayMs / 2), ...more });

  test("is shown both ways, unread by nobody, and opens no window", async () => {
    await receive(
      past("wamid.1", { direction: "inbound", status: "read" }),
      past("wamid.2", { status: "delivered" }),
      past("wamid.3", { status: "error" }),
    );
    expect(await theMessage("wamid.1")).toMatchObject({
      direction: "inbound",
      state: "received",
      isFromApp: false,
    });
    expect(await theMessage("wamid.2")).toMatchObject({ state: "delivered", isFromApp: true });
    expect(await theMessage("wamid.3")).toMatchObject({ state: "failed" });
    expect(await prisma().conversation.findFirst()).toMatchObject({
      unreadCount: 0,
      windowEndsAt: null,
      lastMessageAt: addMs(at, -dayMs / 2),
    });
  });

  test("shows a cart and makes no order of it; one that came live stays an order", async () => {
    const body = { type: "order", vendorCatalogId: null, note: "Thanks", items } as const;
    const live = messageEvent({ wamid: "wamid.live", sender: rosa, sentAt: at, body });
    expect(
      await receive(
        past("wamid.1", { direction: "inbound", body }),
        live,
        past("wamid.live", { direction: "inbound", body }),
      ),
    ).toEqual(["messages", "orders", "duplicates"]);
    expect(await theMessage("wamid.1")).toMatchObject({
      content: { kind: "order", itemCount: 2, orderNumber: null },
    });
    expect(await prisma().order.count()).toBe(1);
  });

  test("names a customer who has no name and renames nobody", async () => {
    await receive(past("wamid.1", { customer: { ...rosa, name: "Rosa (bakery)" } }));
    await receive(messageEvent({ wamid: "wamid.2", sender: { ...rosa, name: "Rosa M." } }));
    await receive(past("wamid.3", { customer: { ...rosa, name: "Rosa (bakery)" } }));
    expect(await prisma().customer.findMany()).toMatchObject([{ name: "Rosa M." }]);
  });
});

describe("an order that names another catalog", () => {
  const order = (wamid: string, vendorCatalogId: string | null) =>
    messageEvent({
      wamid,
      sender: rosa,
      sentAt: at,
      body: { type: "order", vendorCatalogId, note: null, items },
    });
  const foreign = async () =>
    (await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } })).foreignCatalogId;

  test("is taken, named from that catalog, and the number remembers it", async () => {
    const other = await createTestChannel();
    await createTestProducts(channel, { "SKU-1": { name: "Ours" } });
    await createTestProducts(other, { "SKU-1": { name: "Theirs" } });
    expect(await receive(order("wamid.1", other.vendorCatalogId))).toEqual(["orders"]);
    expect(await prisma().orderLine.findMany()).toMatchObject([{ name: "Theirs" }]);
    expect(await foreign()).toBe(other.vendorCatalogId);
  });

  test("is no matter for its own, for none, and for the word of an example", async () => {
    await receive(
      order("wamid.1", channel.vendorCatalogId),
      order("wamid.2", null),
      order("wamid.3", "the-catalog_id"),
    );
    expect(await foreign()).toBeNull();
    expect(await prisma().order.count()).toBe(3);
  });
});

describe("what the account says", () => {
  const said = (more: Partial<Dialog360AccountEvent> = {}): Dialog360AccountEvent => ({
    event: "account",
    phoneNumberId: null,
    wabaId: "waba-1",
    field: "message_template_status_update",
    occurredAt: at,
    detail: { event: "APPROVED", message_template_name: "hello" },
    ...more,
  });

  test("is kept once, by whichever door and however often it comes", async () => {
    const token = { ...channel, door: "account" as const };
    expect(await receive(said(), said())).toEqual(["account_events", "duplicates"]);
    expect(await receiveEvents(token, [said()], addMs(at, dayMs))).toEqual(["duplicates"]);
    expect(await receive(said({ occurredAt: addMs(at, minuteMs) }))).toEqual(["account_events"]);
    expect(await prisma().accountEvent.findMany({ orderBy: { occurredAt: "asc" } })).toMatchObject([
      { channelId: channel.id, wabaId: "waba-1", occurredAt: at, detail: { event: "APPROVED" } },
      {},
    ]);
  });

  test("is the number's with that account, else the address's; a stranger's number makes nothing", async () => {
    const other = await createTestChannel();
    await prisma().channel.update({ where: { id: other.id }, data: { wabaId: "waba-2" } });
    expect(
      await receive(
        said({ wabaId: "waba-2" }),
        said({ wabaId: "waba-3" }),
        said({ phoneNumberId: other.phoneNumberId }),
        said({ phoneNumberId: "999999" }),
      ),
    ).toEqual(["account_events", "account_events", "account_events", "unknown_number"]);
    const rows = await prisma().accountEvent.findMany({
      orderBy: { id: "asc" },
      select: { channelId: true },
    });
    expect(rows.map(({ channelId }) => channelId)).toEqual([other.id, channel.id, other.id]);
  });

  test.each([null, "a word", 7, ["list"], { nested: [{ deep: null }] }])(
    "is kept whatever it is: %j",
    async (detail) => {
      expect(await receive(said({ detail }), said({ detail }))).toEqual(["account_events", "duplicates"]);
    },
  );

  test("tells a number's quality, the newest word whichever comes first", async () => {
    const { displayPhoneNumber } = await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } });
    const other = await createTestChannel();
    const quality = (event: string, minute: number) =>
      said({
        field: "phone_number_quality_update",
        occurredAt: addMs(at, minute * minuteMs),
        detail: { display_phone_number: displayPhoneNumber.replace(/\D/g, ""), event },
      });
    await receiveEvents(other, [quality("UNFLAGGED", 2), quality("FLAGGED", 1)]);
    expect(
      await prisma().channel.findMany({ select: { id: true, qualityRating: true }, orderBy: { id: "asc" } }),
    ).toEqual(
      [
        { id: channel.id, qualityRating: "UNFLAGGED" },
        { id: other.id, qualityRating: null },
      ].sort((a, b) => a.id.localeCompare(b.id)),
    );
    expect(await prisma().accountEvent.count()).toBe(2);
  });
});
