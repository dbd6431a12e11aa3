import { beforeEach, describe, expect, test } from "vitest";
import { type OrderListQuery, orderListQuerySchema, orderPageSchema } from "@/lib/orders/contract";
import { prisma } from "@/lib/server/prisma";
import { addMs, minuteMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { item } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getOrderCounts } from "./get-order-counts";
import { listOrders } from "./list-orders";

let channel: TestChannel;
let staff: StaffDto;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  staff = await createTestStaff();
});

async function list(query: Partial<Record<keyof OrderListQuery, string>>) {
  const page = await listOrders(staff, orderListQuerySchema.parse(query));
  expect(orderPageSchema.parse(page)).toEqual(page);
  return page;
}

async function numbers(query: Partial<Record<keyof OrderListQuery, string>>) {
  return (await list(query)).items.map(({ number }) => number);
}

test("a row shows what a clerk needs", async () => {
  const [sku] = await createTestProducts(channel, {
    "SKU-1": { name: "Olive oil", photoUrl: "https://shop.example/oil.jpg" },
  });
  await createTestOrder(channel, {
    note: "Ring twice",
    items: [
      item("SKU-1", 2, "15.50"),
      item("X", "2.0", 3, "JPY"),
      item("Y"),
      item("Z"),
      item("?", "many"),
      item("SKU-1", 1, 0.1),
    ],
  });
  const [row] = (await list({})).items;
  expect(row).toMatchObject({
    status: "new",
    note: "Ring twice",
    itemCount: 8,
    lineCount: 6,
    isTotalIncomplete: true,
    assignee: null,
    customer: { waId: "16315551234", name: "Kerry Fisher" },
    totals: [
      { amount: "6", currency: "JPY" },
      { amount: "62.1", currency: "USD" },
    ],
    firstLines: [
      { name: "Olive oil", quantity: 2 },
      { retailerId: "X", name: null, photoPath: null },
      { retailerId: "Y" },
      { retailerId: "Z" },
    ],
  });
  expect(row?.firstLines[0]?.photoPath).toContain(`/api/catalog/products/${sku?.[1]}/photo`);
  await prisma().orderLine.updateMany({
    where: { retailerId: "SKU-1" },
    data: { photoHash: "ab".repeat(32) },
  });
  expect((await list({})).items[0]?.firstLines[0]?.photoPath).toBe(`/api/photos/${"ab".repeat(32)}`);
});

describe("finding orders", () => {
  test("by number, customer, phone, SKU, product and note", async () => {
    await createTestProducts(channel, { "OIL-500": { name: "Olive oil" } });
    const oil = await createTestOrder(channel, { items: [item("OIL-500")], note: "100% sure_thing" });
    const ana = await createTestOrder(channel, {
      waId: "34600111222",
      name: "Ana Prado",
      items: [item("THYME-40")],
    });
    const found: [string, number[]][] = [
      [String(oil.number), [oil.number]],
      [`#${ana.number}`, [ana.number]],
      ["prado", [ana.number]],
      ["+34 600 111", [ana.number]],
      ["thyme-4", [ana.number]],
      ["olive", [oil.number]],
      ["100% sure", [oil.number]],
      ["100%_sure", []],
      ["sure-thing", []],
      ["nobody", []],
      ["'; DROP TABLE", []],
      ["", [ana.number, oil.number].sort((one, other) => other - one)],
    ];
    await prisma().order.update({ where: { id: oil.id }, data: { placedAt: addMs(new Date(), -minuteMs) } });
    for (const [q, expected] of found) expect(await numbers({ q, view: "all" }), q).toEqual(expected);
  });

  test("by view, with each view's count", async () => {
    const first = await createTestOrder(channel);
    const second = await createTestOrder(channel);
    await prisma().order.update({ where: { id: first.id }, data: { status: "accepted" } });
    expect(await numbers({})).toEqual([second.number]);
    expect(await numbers({ view: "accepted" })).toEqual([first.number]);
    expect(await numbers({ view: "cancelled" })).toEqual([]);
    expect((await numbers({ view: "all" })).sort()).toEqual([first.number, second.number]);
    expect(await getOrderCounts(staff)).toEqual({
      new: 1,
      accepted: 1,
      ready: 0,
      shipped: 0,
      completed: 0,
      cancelled: 0,
      all: 2,
    });
  });
});

test("pages give each order once, also those of the same moment and with new ones coming in", async () => {
  const at = addMs(new Date(), -minuteMs);
  const placed: number[] = [];
  for (let index = 0; index < 7; index++) placed.push((await createTestOrder(channel, { at })).number);
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await list({ limit: "3", ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
    await createTestOrder(channel);
  } while (cursor);
  expect(seen.toSorted()).toEqual(placed.toSorted());
});

test("a cursor that is none of ours is refused", async () => {
  await expect(list({ cursor: "rubbish" })).rejects.toMatchObject({ code: "invalid_input" });
});
