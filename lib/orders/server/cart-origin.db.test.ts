import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { recordSendOutcome } from "@/lib/conversations/server/record-send-outcome";
import { sweep } from "@/lib/inbound/server/sweep";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { item } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestProductMessage } from "@/lib/testing/factories/create-test-product-message";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { receiveEvents, statusEvent } from "@/lib/testing/factories/inbound-events";
import { resetDatabase } from "@/lib/testing/test-database";
import { attributeWaitingCarts, hasWaitingCarts } from "./attribute-waiting-carts";
import { getOrder } from "./get-order";

const waId = "16315551234";
const name = "Kerry Fisher";
let channel: TestChannel;
let kerry: string;
/** In whole seconds, as carts are. */
const cartAt = new Date(Math.floor((Date.now() - hourMs) / 1000) * 1000);
const ago = (ms: number) => addMs(cartAt, -ms);

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  kerry = (await createTestConversation(channel, { waId, name })).conversationId;
});

type Sent = Omit<Parameters<typeof createTestProductMessage>[1], "conversationIds">;
async function sendToKerry(given: Sent = {}): Promise<{ id: string; messageId: string }> {
  const at = ago(minuteMs);
  const { id, messageIds } = await createTestProductMessage(channel, {
    conversationIds: [kerry],
    at,
    ...given,
  });
  return { id, messageId: messageIds[0] ?? "" };
}

const cartOf = (skus: string[], contextId?: string) =>
  createTestOrder(channel, {
    waId,
    name,
    items: skus.map((sku) => item(sku)),
    at: cartAt,
    ...(contextId && { contextId }),
  });

async function originOf(orderId: string) {
  const cart = await prisma().cart.findFirstOrThrow({ where: { orderId } });
  const order = await prisma().order.findUniqueOrThrow({ where: { id: orderId } });
  expect(order.originMessageId).toBe(cart.originMessageId);
  return { messageId: cart.originMessageId, isProbable: cart.isOriginProbable };
}
const none = { messageId: null, isProbable: false };

describe("with a context", () => {
  test("the named message, whatever is newer and whatever it held", async () => {
    const named = await sendToKerry({
      wamids: ["wamid.named"],
      retailerIds: ["OTHER"],
      at: ago(30 * dayMs),
    });
    await sendToKerry({ retailerIds: ["SKU-1"] });
    const { id } = await cartOf(["SKU-1"], "wamid.named");
    expect(await originOf(id)).toEqual({ messageId: named.messageId, isProbable: false });
    const staff = await createTestStaff();
    expect(await getOrder(staff, id)).toMatchObject({
      isOriginProbable: false,
      originProductMessageId: named.id,
    });
  });

  test("a message of another number of ours is not named by the same id", async () => {
    const other = await createTestChannel();
    const there = await createTestConversation(other, { waId: "16315550000" });
    await createTestProductMessage(other, {
      conversationIds: [there.conversationId],
      wamids: ["wamid.named"],
    });
    const { id } = await cartOf(["SKU-1"], "wamid.named");
    expect(await originOf(id)).toEqual(none);
  });

  test("one that nobody knows is not guessed, and found once the send call has answered", async () => {
    await sendToKerry();
    const sending = await sendToKerry({ wamids: [null], state: "sending" });
    const { id } = await cartOf(["SKU-1"], "wamid.late");
    expect(await originOf(id)).toEqual(none);
    expect(await hasWaitingCarts()).toBe(false);

    const claimed = { id: sending.messageId, channelId: channel.id, conversationId: kerry };
    await recordSendOutcome(
      { ...claimed } as Parameters<typeof recordSendOutcome>[0],
      { outcome: "accepted", wamid: "wamid.late" } as Parameters<typeof recordSendOutcome>[1],
    );
    expect(await hasWaitingCarts()).toBe(true);
    await attributeWaitingCarts();
    await attributeWaitingCarts();
    expect(await originOf(id)).toEqual({ messageId: sending.messageId, isProbable: false });
    expect(await hasWaitingCarts()).toBe(false);
  });

  test("and found by the sweep once a status has settled an unknown send call", async () => {
    const unknown = await sendToKerry({ wamids: [null], state: "unknown" });
    const { id } = await cartOf(["SKU-1"], "wamid.settled");
    const callbackData = unknown.messageId;
    await receiveEvents(channel, [
      statusEvent({ wamid: "wamid.settled", status: "delivered", callbackData }),
    ]);
    await sweep();
    const [{ count } = { count: 0 }] = await prisma().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'attribute-carts' AND key IS NOT NULL`;
    expect(count).toBe(1);
    await attributeWaitingCarts();
    expect((await originOf(id)).messageId).toBe(unknown.messageId);
  });

  test("after seven days it is not looked for any more", async () => {
    const { id } = await cartOf(["SKU-1"], "wamid.old");
    await prisma().cart.updateMany({ data: { createdAt: ago(8 * dayMs) } });
    await sendToKerry({ wamids: ["wamid.old"] });
    await attributeWaitingCarts();
    expect(await originOf(id)).toEqual(none);
  });
});

describe("without a context", () => {
  test("probably the newest that held every SKU, not a newer one that lacked one", async () => {
    await sendToKerry({ retailerIds: ["A", "B"], at: ago(3 * hourMs) });
    const held = await sendToKerry({ retailerIds: ["A", "B", "C"], at: ago(2 * hourMs) });
    await sendToKerry({ retailerIds: ["A"], at: ago(hourMs) });
    const { id } = await cartOf(["B", "A", "A"]);
    expect(await originOf(id)).toEqual({ messageId: held.messageId, isProbable: true });
    const staff = await createTestStaff();
    expect(await getOrder(staff, id)).toMatchObject({
      isOriginProbable: true,
      originProductMessageId: held.id,
    });
  });

  test.each([
    ["a SKU was in none of them", { retailerIds: ["A"] }],
    ["it is a second older than seven days", { retailerIds: ["A", "B"], at: ago(7 * dayMs + 1000) }],
    ["it was sent after the cart", { retailerIds: ["A", "B"], at: ago(-1000) }],
    ["it failed", { retailerIds: ["A", "B"], state: "failed" }],
    ["it is still waiting", { retailerIds: ["A", "B"], state: "queued", wamids: [null] }],
    ["it was taken back", { retailerIds: ["A", "B"], state: "taken_back", wamids: [null] }],
    ["a SKU only looks alike", { retailerIds: ["a", "B-2"] }],
  ] as const)("none where %s", async (_why, sent) => {
    await sendToKerry(sent as unknown as Sent);
    expect(await originOf((await cartOf(["A", "B"])).id)).toEqual(none);
  });

  test.each([
    ["exactly seven days old", { at: ago(7 * dayMs) }],
    ["of the same second", { at: ago(-900) }],
    ["of which nobody knows whether it arrived", { state: "unknown", wamids: [null] }],
    ["on its way", { state: "sending", wamids: [null] }],
  ] as const)("the one %s", async (_which, sent) => {
    const { messageId } = await sendToKerry(sent as unknown as Sent);
    expect(await originOf((await cartOf(["SKU-1"])).id)).toEqual({ messageId, isProbable: true });
  });

  test("none that went to another customer, or from another number", async () => {
    const other = await createTestChannel();
    const somebody = await createTestConversation(channel, { waId: "16315550001" });
    await createTestProductMessage(channel, {
      conversationIds: [somebody.conversationId],
      at: ago(hourMs),
    });
    const there = await prisma().conversation.create({
      data: {
        ...{ id: newId(), channelId: other.id },
        customerId: (await prisma().customer.findUniqueOrThrow({ where: { waId } })).id,
      },
    });
    await createTestProductMessage(other, { conversationIds: [there.id], at: ago(hourMs) });
    expect(await originOf((await cartOf(["SKU-1"])).id)).toEqual(none);
  });

  test("a whole catalog holds what the catalog does", async () => {
    await createTestProducts(channel, { "SKU-1": { name: "Oil" }, "SKU-2": { name: "Salt" } });
    const { messageId } = await sendToKerry({ kind: "catalog", retailerIds: ["SKU-1"] });
    expect(await originOf((await cartOf(["SKU-2"])).id)).toEqual({ messageId, isProbable: true });
    expect(await originOf((await cartOf(["SKU-3"])).id)).toEqual(none);
  });

  test("a cart of nothing came from none", async () => {
    await sendToKerry();
    expect(await originOf((await cartOf([])).id)).toEqual(none);
  });
});

test("carts of before are given their message by the migration, by the same rule", async () => {
  const named = await sendToKerry({ wamids: ["wamid.named"], retailerIds: ["OTHER"] });
  const probable = await sendToKerry({ retailerIds: ["A", "B"] });
  const orders = [await cartOf(["A"], "wamid.named"), await cartOf(["B"]), await cartOf(["C"])];
  await prisma().cart.updateMany({ data: { originMessageId: null, isOriginProbable: false } });
  await prisma().order.updateMany({ data: { originMessageId: null } });

  for (const statement of backfill()) await prisma().$executeRawUnsafe(statement);
  expect(await Promise.all(orders.map(({ id }) => originOf(id)))).toEqual([
    { messageId: named.messageId, isProbable: false },
    { messageId: probable.messageId, isProbable: true },
    none,
  ]);
});

function backfill(): string[] {
  const folder = readdirSync("prisma/migrations").find((migration) =>
    migration.endsWith("what_carts_came_from"),
  );
  const sql = readFileSync(`prisma/migrations/${folder}/migration.sql`, "utf8");
  return sql.split(";").filter((statement) => /^UPDATE/m.test(statement));
}
