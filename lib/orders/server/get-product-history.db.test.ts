import { beforeEach, expect, test } from "vitest";
import { productHistorySchema } from "@/lib/orders/product-history-contract";
import type { SendProductMessageInput } from "@/lib/product-messages/contract";
import { sendProductMessage } from "@/lib/product-messages/server/send-product-message";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { item } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getProductHistory } from "./get-product-history";

let staff: StaffDto;
let channel: TestChannel;
let potId: string;
let cupId: string;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff("agent");
  channel = await createTestChannel();
  const ids = await createTestProducts(channel, { "POT-1": { name: "Teapot" }, "CUP-1": { name: "Cup" } });
  potId = ids.get("POT-1") ?? "";
  cupId = ids.get("CUP-1") ?? "";
});

async function historyOf(productId: string) {
  const history = await getProductHistory(staff, productId);
  expect(productHistorySchema.parse(history)).toEqual(history);
  return history;
}

async function send(kind: "multi" | "catalog", retailerIds: string[], names: string[]): Promise<string> {
  const customers = await Promise.all(names.map((name) => createTestConversation(channel, { name })));
  const header = kind === "multi" ? "Tea & Co" : "";
  const input: SendProductMessageInput = {
    id: newId(),
    catalogId: channel.catalogId,
    conversationIds: customers.map(({ conversationId }) => conversationId),
    message: { kind, header, body: "Have a look.", footer: "", sections: [{ title: "", retailerIds }] },
  };
  return (await sendProductMessage(staff, input)).id;
}

test("nothing was sent and nothing ordered", async () => {
  const none = { lastAt: null, newest: [] };
  expect(await historyOf(potId)).toEqual({
    sent: { messages: 0, recipients: 0, ...none },
    ordered: { orders: 0, quantity: 0, revenue: [], ...none },
  });
});

test("messages that showed it count once for each whom they reached, and whole catalogs never", async () => {
  const both = await send("multi", ["POT-1", "CUP-1"], ["Rosa", "Omar", "Lin"]);
  await send("multi", ["CUP-1", "POT-1"], ["Ana"]);
  await send("catalog", ["POT-1"], ["Eva"]);
  await prisma().message.updateMany({ where: { productMessageId: both }, data: { state: "read" } });
  const failed = await prisma().message.findFirstOrThrow({ where: { productMessageId: both } });
  await prisma().message.update({ where: { id: failed.id }, data: { state: "failed" } });
  const { sent } = await historyOf(potId);
  expect(sent).toMatchObject({ messages: 1, recipients: 2 });
  expect(sent.newest).toMatchObject([{ id: both, kind: "multi", title: "Tea & Co", recipients: 2 }]);
  expect(sent.lastAt).toBe(sent.newest[0]?.at);
});

test("a SKU that only begins alike, and the same SKU in another catalog, are not it", async () => {
  const other = await createTestChannel();
  const ids = await createTestProducts(other, { "POT-1": { name: "Their pot" } });
  await createTestProducts(channel, { "POT-10": { name: "Tenth pot" } });
  await send("multi", ["POT-10", "CUP-1"], ["Rosa"]);
  await prisma().message.updateMany({ data: { state: "read" } });
  expect((await historyOf(potId)).sent.messages).toBe(0);
  expect((await historyOf(ids.get("POT-1") ?? "")).sent.messages).toBe(0);
  expect((await historyOf(cupId)).sent.messages).toBe(1);
});

test("as many pieces as a hostile cart can name are counted exactly", async () => {
  const { id } = await createTestOrder(channel, { items: [item("POT-1", 1, 1)] });
  const line = await prisma().orderLine.findFirstOrThrow({ where: { orderId: id } });
  await prisma().orderLine.deleteMany({ where: { orderId: id } });
  await prisma().orderLine.createMany({
    data: Array.from({ length: 5000 }, (_, position) => ({
      ...line,
      id: newId(),
      position,
      quantity: 999_999,
    })),
  });
  const { ordered } = await historyOf(potId);
  expect(ordered).toMatchObject({ orders: 1, quantity: 4_999_995_000 });
});

test("orders, pieces and revenue per currency, without what was cancelled", async () => {
  const first = await createTestOrder(channel, {
    at: new Date("2026-11-20T10:00:00Z"),
    items: [item("POT-1", 2, "15.50", "USD"), item("POT-1", 1, 1000, "JPY"), item("CUP-1", 9, 5)],
  });
  const last = await createTestOrder(channel, {
    at: new Date("2026-11-21T10:00:00Z"),
    items: [item("POT-1", "many", 3, "USD"), item("POT-1", 1, "0.10", "USD")],
  });
  const gone = await createTestOrder(channel, { items: [item("POT-1", 50, 1, "USD")] });
  await prisma().order.update({ where: { id: gone.id }, data: { status: "cancelled" } });
  const { ordered } = await historyOf(potId);
  expect(ordered).toMatchObject({
    orders: 2,
    quantity: 4,
    revenue: [
      { currency: "JPY", amount: "1000" },
      { currency: "USD", amount: "31.1" },
    ],
    lastAt: "2026-11-21T10:00:00.000Z",
  });
  expect(ordered.newest.map(({ number, quantity }) => [number, quantity])).toEqual([
    [last.number, 1],
    [first.number, 3],
  ]);
});

test("only the newest are listed, and all are counted", async () => {
  for (let at = 0; at < 7; at++) await createTestOrder(channel, { items: [item("POT-1", 1, 1, "USD")] });
  const { ordered } = await historyOf(potId);
  expect([ordered.orders, ordered.newest.length]).toEqual([7, 5]);
});

test("an unknown product is not found", async () => {
  const error = await getProductHistory(staff, newId()).catch((thrown: unknown) => thrown);
  expect(isAppError(error, "not_found")).toBe(true);
});
