import { readdirSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { threadSchema } from "@/lib/conversations/contract";
import { getThread } from "@/lib/conversations/server/get-thread";
import { prisma } from "@/lib/server/prisma";
import { deliveryOutcomes } from "@/lib/testing/delivery-outcomes";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { postDelivery, receiveNow } from "@/lib/testing/factories/post-delivery";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { workDueDeliveries } from "./work-delivery";

const samples = readdirSync(new URL("../../dialog360/server/samples", import.meta.url))
  // The page's examples with their words left in say the same as those with values, under the same ids.
  .filter((name) => name.endsWith(".json") && !name.includes("placeholders"))
  .sort();
let channel: TestChannel;

beforeEach(start);

async function start() {
  await resetDatabase();
  channel = await createTestChannel({ phoneNumberId: "106540352242922", vendorCatalogId: "367025965434465" });
}

/** Two samples came with the same wamid from different shops. */
function deliveryOf(name: string): string {
  const delivery = sampleDelivery(name);
  return name === "unknown-type.json"
    ? delivery.replaceAll("wamid.U1", "wamid.U1.of-unknown-type")
    : delivery;
}

/** What the deliveries came to, without the ids and times of this run. */
async function state() {
  const { message, customer, order, messageStatus, media, accountEvent, conversation } = prisma();
  const [messages, customers, orders, statuses, files, events, threads] = await Promise.all([
    message.findMany({
      orderBy: { wamid: "asc" },
      select: {
        wamid: true,
        kind: true,
        state: true,
        text: true,
        content: true,
        occurredAt: true,
        isFromApp: true,
        editedAt: true,
        revokedAt: true,
        media: { select: { vendorId: true, state: true } },
      },
    }),
    customer.findMany({
      orderBy: [{ waId: "asc" }, { userId: "asc" }],
      select: { waId: true, userId: true, name: true, marketingStoppedAt: true },
    }),
    order.findMany({
      orderBy: { number: "asc" },
      select: { note: true, lines: { select: { retailerId: true } } },
    }),
    messageStatus.findMany({
      orderBy: [{ wamid: "asc" }, { status: "asc" }],
      select: { wamid: true, status: true, occurredAt: true, pricing: true },
    }),
    media.findMany({ orderBy: { vendorId: "asc" }, select: { vendorId: true, state: true } }),
    accountEvent.findMany({ orderBy: { eventKey: "asc" }, select: { eventKey: true } }),
    conversation.findMany({
      orderBy: [{ customer: { waId: "asc" } }, { customer: { userId: "asc" } }],
      select: { unreadCount: true, windowEndsAt: true, customer: { select: { waId: true } } },
    }),
  ]);
  return { messages, customers, orders, statuses, files, events, threads };
}

test("every documented delivery is taken whole, and its thread can be read", async () => {
  for (const name of samples) await receiveNow(channel, deliveryOf(name));
  const outcomes = await deliveryOutcomes();
  expect(outcomes.filter(({ problem }) => problem !== null)).toEqual([]);
  const staff = await createTestStaff();
  for (const { id } of await prisma().conversation.findMany()) {
    const page = await getThread(staff, id, {});
    expect(threadSchema.parse(page)).toEqual(page);
  }
});

test("each of them twice, at once, and all replayed: the same state", async () => {
  for (const name of samples) await receiveNow(channel, deliveryOf(name));
  const once = await state();
  expect(once.messages.length).toBeGreaterThan(30);

  for (const name of samples) await postDelivery(channel, deliveryOf(name));
  await Promise.all([1, 2, 3].map(() => workDueDeliveries()));
  expect(await state()).toEqual(once);

  await prisma().webhookDelivery.updateMany({ data: { state: "received", processedAt: null, attempts: 0 } });
  await Promise.all([1, 2, 3].map(() => workDueDeliveries()));
  expect(await state()).toEqual(once);
  expect((await deliveryOutcomes()).filter(({ problem }) => problem !== null)).toEqual([]);
});

test("in the opposite order messages and files are the same, and only the orders are numbered otherwise", async () => {
  for (const name of samples) await receiveNow(channel, deliveryOf(name));
  const forwards = await state();
  await start();
  for (const name of samples.toReversed()) await receiveNow(channel, deliveryOf(name));
  const backwards = await state();
  for (const part of ["messages", "files", "events"] as const)
    expect(unnumbered(backwards[part]), part).toEqual(unnumbered(forwards[part]));
  // Several samples speak of the same message's statuses: which of them came first is kept.
  expect(backwards.statuses).toHaveLength(forwards.statuses.length);
  expect(backwards.orders).toHaveLength(forwards.orders.length);
});

function unnumbered(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part, (key, value) => (key === "orderNumber" ? null : value)));
}
