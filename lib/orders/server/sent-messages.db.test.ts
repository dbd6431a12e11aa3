import { beforeEach, describe, expect, test } from "vitest";
import { settleMessage } from "@/lib/conversations/server/settle-message";
import { sentMessageListQuerySchema } from "@/lib/orders/brought-contract";
import { sendProductMessage } from "@/lib/product-messages/server/send-product-message";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { item } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestProductMessage } from "@/lib/testing/factories/create-test-product-message";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeOrderStatus } from "./change-order-status";
import { getBrought } from "./get-brought";
import { listSenders } from "./list-senders";
import { listSentMessages } from "./list-sent-messages";

let staff: StaffDto;
let channel: TestChannel;
const rosa = { waId: "16315550001", name: "Rosa" };
const ben = { waId: "16315550002", name: "Ben" };
let rosaId: string;
let benId: string;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
  channel = await createTestChannel();
  rosaId = (await createTestConversation(channel, rosa)).conversationId;
  benId = (await createTestConversation(channel, ben)).conversationId;
});

const list = async (query: object = {}, now?: Date) =>
  listSentMessages(staff, sentMessageListQuerySchema.parse(query), now);
const idsOf = async (query: object, now?: Date) => (await list(query, now)).items.map(({ id }) => id);

describe("what a message brought", () => {
  test("carts, orders, revenue per currency, products taken and never taken", async () => {
    const sent = await createTestProductMessage(channel, {
      conversationIds: [rosaId, benId],
      retailerIds: ["A", "B", "C"],
      wamids: ["wamid.rosa", "wamid.ben"],
      at: addMs(new Date(), -hourMs),
    });
    const sure = { ...rosa, contextId: "wamid.rosa" };
    const first = await createTestOrder(channel, {
      ...sure,
      at: addMs(new Date(), -2 * minuteMs),
      items: [item("A", 2, "1.50", "EUR"), item("X", 1, "9", "USD")],
    });
    const second = await createTestOrder(channel, {
      ...ben,
      at: addMs(new Date(), -minuteMs),
      items: [item("A", 1, "0.10", "EUR"), item("B", 3, "0.20", "EUR")],
    });
    await createTestOrder(channel, { ...ben, items: [item("ELSE")] });

    const { items } = await list();
    expect(items).toMatchObject([
      {
        id: sent.id,
        productCount: 3,
        takenCount: 2,
        recipientCount: 2,
        recipients: [{ name: "Rosa" }, { name: "Ben" }],
        states: [{ state: "delivered", count: 2 }],
        firstProducts: [{ retailerId: "A", name: "A!" }, { retailerId: "B" }, { retailerId: "C" }],
        brought: {
          ...{ cartCount: 2, probableCartCount: 1, orderCount: 2, isRevenueIncomplete: false },
          revenue: [
            { currency: "EUR", amount: "3.7" },
            { currency: "USD", amount: "9" },
          ],
        },
      },
    ]);
    const brought = await getBrought(staff, sent.id);
    expect(brought).toMatchObject(items[0]?.brought ?? {});
    expect(brought.orders).toMatchObject([
      { id: second.id, isProbable: true, customer: { name: "Ben" } },
      { id: first.id, isProbable: false, totals: [{ currency: "EUR" }, { currency: "USD" }] },
    ]);
    expect(brought.products).toEqual([
      { retailerId: "A", name: "A!", photoPath: null, quantity: 3, cartCount: 2, wasShown: true },
      { retailerId: "B", name: "B!", photoPath: null, quantity: 3, cartCount: 1, wasShown: true },
      { retailerId: "X", name: null, photoPath: null, quantity: 1, cartCount: 1, wasShown: false },
      { retailerId: "C", name: "C!", photoPath: null, quantity: 0, cartCount: 0, wasShown: true },
    ]);
  });

  test("as many pieces as a hostile cart can name are counted exactly", async () => {
    const wamids = ["wamid.rosa"];
    const sent = await createTestProductMessage(channel, { conversationIds: [rosaId], wamids });
    await createTestOrder(channel, { ...rosa, contextId: "wamid.rosa", items: [item("A", 1, "1", "EUR")] });
    const line = await prisma().cartLine.findFirstOrThrow();
    await prisma().cartLine.deleteMany();
    await prisma().cartLine.createMany({
      data: Array.from({ length: 5000 }, (_, position) => ({
        ...line,
        position,
        quantityRaw: "999999",
      })),
    });
    const { products } = await getBrought(staff, sent.id);
    expect(products).toContainEqual(expect.objectContaining({ retailerId: "A", quantity: 4_999_995_000 }));
  });

  test("a cancelled order is an order and no revenue; what could not be read is said to be missing", async () => {
    const wamids = ["wamid.rosa"];
    const sent = await createTestProductMessage(channel, { conversationIds: [rosaId], wamids });
    const cart = { ...rosa, contextId: "wamid.rosa" };
    const gone = await createTestOrder(channel, { ...cart, items: [item("SKU-1", 1, "5", "EUR")] });
    await createTestOrder(channel, { ...cart, items: [item("SKU-1", "two", "5", "EUR")] });
    await changeOrderStatus(staff, gone.id, { from: "new", to: "cancelled", reason: "Sold out" });
    expect(await getBrought(staff, sent.id)).toMatchObject({
      ...{ cartCount: 2, orderCount: 2, revenue: [], isRevenueIncomplete: true },
      products: [{ retailerId: "SKU-1", quantity: null, cartCount: 2 }],
    });
  });

  test("two carts of one order count its revenue once, and one sure cart makes it sure", async () => {
    const sent = await createTestProductMessage(channel, {
      conversationIds: [rosaId],
      wamids: ["wamid.rosa"],
    });
    const order = await createTestOrder(channel, { ...rosa, contextId: "wamid.rosa" });
    const merged = await createTestOrder(channel, rosa);
    await prisma().cart.updateMany({ where: { orderId: merged.id }, data: { orderId: order.id } });
    expect(await getBrought(staff, sent.id)).toMatchObject({
      ...{ cartCount: 2, probableCartCount: 1, orderCount: 1 },
      revenue: [{ amount: "31", currency: "USD" }],
      orders: [{ id: order.id, isProbable: false }],
    });
  });

  test("of a whole catalog only what was taken; nothing at all; none such", async () => {
    await createTestProducts(channel, { "SKU-1": { name: "Oil" }, "SKU-2": { name: "Salt" } });
    const kind = "catalog";
    const sent = await createTestProductMessage(channel, {
      conversationIds: [rosaId],
      kind,
      wamids: ["wamid.c"],
    });
    await createTestOrder(channel, { ...rosa, contextId: "wamid.c", items: [item("SKU-2", 1, "2", "EUR")] });
    expect((await getBrought(staff, sent.id)).products).toMatchObject([
      { retailerId: "SKU-2", name: "Salt", wasShown: true },
    ]);
    expect((await list()).items).toMatchObject([{ takenCount: null, productCount: 1 }]);

    const idle = await createTestProductMessage(channel, { conversationIds: [benId] });
    expect(await getBrought(staff, idle.id)).toMatchObject({
      ...{ cartCount: 0, orderCount: 0, revenue: [], orders: [], isRevenueIncomplete: false },
      products: [{ retailerId: "SKU-1", quantity: 0 }],
    });
    await expect(getBrought(staff, newId())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the list", () => {
  test("is narrowed by time, staff, number and kind, and every word is searched for", async () => {
    const other = await createTestChannel();
    const there = (await createTestConversation(other, { waId: "4917012345", name: "Zoë" })).conversationId;
    const colleague = await createTestStaff();
    const now = new Date();
    const old = await createTestProductMessage(channel, {
      ...{ conversationIds: [rosaId], at: addMs(now, -8 * dayMs), kind: "single", createdById: staff.id },
    });
    const recent = await createTestProductMessage(other, {
      ...{ conversationIds: [there], at: addMs(now, -hourMs), createdById: colleague.id },
    });
    expect(await idsOf({}, now)).toEqual([recent.id, old.id]);
    expect(await idsOf({ period: "week" }, now)).toEqual([recent.id]);
    expect(await idsOf({ period: "month" }, now)).toEqual([recent.id, old.id]);
    expect(await idsOf({ staffId: staff.id })).toEqual([old.id]);
    expect(await idsOf({ channelId: other.id })).toEqual([recent.id]);
    expect(await idsOf({ kind: "single" })).toEqual([old.id]);
    expect(await idsOf({ kind: "single", channelId: other.id })).toEqual([]);
    expect(await idsOf({ q: "rosa" })).toEqual([old.id]);
    expect(await idsOf({ q: "+49 170 1234" })).toEqual([recent.id]);
    expect(await idsOf({ q: "%" })).toEqual([]);
    expect(await listSenders(staff)).toEqual(
      [colleague, staff]
        .map(({ id, name }) => ({ id, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    );
  });

  test("finds what was sent by its texts, SKUs and the names of then", async () => {
    await createTestProducts(channel, { "POT-1": { name: "Théière", price: "24.90", currency: "EUR" } });
    const draft = { kind: "multi" as const, header: "Tea & Co", body: "Fresh", footer: "" };
    const message = { ...draft, sections: [{ title: "", retailerIds: ["POT-1"] }] };
    const { id } = await sendProductMessage(staff, {
      ...{ id: newId(), catalogId: channel.catalogId, conversationIds: [rosaId], message },
    });
    await prisma().product.updateMany({ data: { name: "Pot", searchText: "pot" } });
    for (const q of ["tea", "pot-1", "theiere", "THÉIÈRE fresh", "  co "])
      expect(await idsOf({ q })).toEqual([id]);
    for (const q of ["coffee", "theiere coffee"]) expect(await idsOf({ q })).toEqual([]);
  });

  test("goes page by page without losing or repeating one, also of the same moment", async () => {
    const at = addMs(new Date(), -minuteMs);
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1)
      made.push((await createTestProductMessage(channel, { conversationIds: [rosaId], at })).id);
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    const third = await list({ limit: 2, cursor: second.nextCursor });
    const all = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect(all).toEqual(made.toSorted());
    expect(third.nextCursor).toBeNull();
    await expect(list({ cursor: "bm9uZQ" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("a failed one that is sent again counts once, pressed twice too", async () => {
    const sent = await createTestProductMessage(channel, {
      conversationIds: [rosaId],
      state: "failed",
      wamids: [null],
    });
    await prisma().message.updateMany({
      data: { failedAt: new Date(), errorCode: 131000, request: { type: "text", text: { body: "Hi" } } },
    });
    const again = { as: "sent_again" as const, id: newId() };
    const press = () => settleMessage(staff, sent.messageIds[0] ?? "", again);
    await Promise.all([press(), press()]);
    await press();
    expect((await list()).items).toMatchObject([
      { recipientCount: 1, recipients: [{ name: "Rosa" }], states: [{ state: "queued", count: 1 }] },
    ]);
    expect(await prisma().message.count()).toBe(2);
  });
});
