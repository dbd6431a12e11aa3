import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { deliveryOutcomes } from "@/lib/testing/delivery-outcomes";
import {
  cloudDelivery,
  contact,
  item,
  orderMessage,
  statusOf,
  textMessage,
} from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { postDelivery, receiveNow } from "@/lib/testing/factories/post-delivery";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import { resetDatabase, testDatabaseUrl } from "@/lib/testing/test-database";
import { claimDeliveries } from "./delivery-store";
import { workDelivery, workDueDeliveries } from "./work-delivery";

const kerry = contact("16315551234", "Kerry Fisher");
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel({ phoneNumberId: "106540352242922", vendorCatalogId: "367025965434465" });
});

test("an order, two texts and three statuses over two entries are all read", async () => {
  await receiveNow(channel, sampleDelivery("two-entries.json"));
  expect(await deliveryOutcomes()).toEqual([
    { state: "processed", outcome: { messages: 2, orders: 1, statuses: 3 }, problem: null },
  ]);
  expect(await prisma().message.count()).toBe(3);
  expect(await prisma().order.count()).toBe(1);
  expect(await prisma().messageStatus.count()).toBe(3);
  expect(await prisma().customer.findMany({ select: { waId: true }, orderBy: { waId: "asc" } })).toEqual([
    { waId: "16315551234" },
    { waId: "34600111222" },
  ]);
});

test("twenty posts of the same at once: 20 deliveries, 1 message, 1 order", async () => {
  const body = sampleDelivery("cloud-order.json");
  const answers = await Promise.all(Array.from({ length: 20 }, () => postDelivery(channel, body)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  await Promise.all(Array.from({ length: 10 }, () => workDueDeliveries()));

  const done = await deliveryOutcomes();
  expect(done).toHaveLength(20);
  expect(done.filter(({ outcome }) => JSON.stringify(outcome) === '{"orders":1}')).toHaveLength(1);
  expect(done.filter(({ outcome }) => JSON.stringify(outcome) === '{"duplicates":1}')).toHaveLength(19);
  const { message, order, cart, customer, conversation } = prisma();
  const counts = await Promise.all([
    message.count(),
    order.count(),
    cart.count(),
    customer.count(),
    conversation.count(),
  ]);
  expect(counts).toEqual([1, 1, 1, 1, 1]);
  expect(await prisma().conversation.findFirst()).toMatchObject({ unreadCount: 1 });
});

test("deliveries that name the same people in other orders at once lose nothing", async () => {
  const [a, b] = ["15550000001", "15550000002"];
  const contacts = [contact(a, "A"), contact(b, "B")];
  const bodies = Array.from({ length: 12 }, (_, index) => {
    const messages = [
      orderMessage(a, `wamid.a${index}`, [item("X")]),
      orderMessage(b, `wamid.b${index}`, [item("X")]),
    ];
    return cloudDelivery({
      phoneNumberId: channel.phoneNumberId,
      contacts,
      messages: index % 2 ? messages : messages.toReversed(),
    });
  });
  await Promise.all(bodies.map((body) => postDelivery(channel, body)));
  await Promise.all(Array.from({ length: 6 }, () => workDueDeliveries()));
  expect(await prisma().order.count()).toBe(24);
  expect(await prisma().customer.count()).toBe(2);
  expect(await prisma().conversation.findMany({ select: { unreadCount: true } })).toEqual([
    { unreadCount: 12 },
    { unreadCount: 12 },
  ]);
});

test("one bad event never loses its neighbours", async () => {
  const messages = [
    textMessage("16315551234", "wamid.1", "before"),
    { from: "16315551234", type: "text", text: { body: "a message without an id" } },
    "not even an object",
    { from: "16315551234", id: "wamid.3", timestamp: "1", type: "sticker", sticker: { id: "7" } },
    textMessage("16315551234", "wamid.4", "NUL \u0000 and half a pair \ud83d"),
  ];
  await receiveNow(
    channel,
    cloudDelivery({ phoneNumberId: channel.phoneNumberId, contacts: [kerry], messages: messages as never }),
  );
  expect(await deliveryOutcomes()).toEqual([
    { state: "processed", outcome: { messages: 3, other: 2 }, problem: null },
  ]);
  expect(
    await prisma().message.findMany({ select: { kind: true, text: true }, orderBy: { wamid: "asc" } }),
  ).toEqual([
    { kind: "text", text: "before" },
    { kind: expect.stringMatching(/other|media/), text: null },
    { kind: "text", text: "NUL \ufffd and half a pair \ufffd" },
  ]);
});

describe("the number of an event", () => {
  test("is the one that phone_number_id names, though another's address was used", async () => {
    const other = await createTestChannel();
    const delivery = cloudDelivery({
      phoneNumberId: other.phoneNumberId,
      contacts: [kerry],
      messages: [orderMessage("16315551234", "wamid.1", [item("X")])],
    });
    await receiveNow(channel, delivery);
    await receiveNow(other, delivery);
    expect(await prisma().order.findMany({ select: { channelId: true } })).toEqual([{ channelId: other.id }]);
    expect((await deliveryOutcomes()).map(({ outcome }) => outcome)).toEqual([
      { orders: 1 },
      { duplicates: 1 },
    ]);
  });

  const stranger = (wamid: string) =>
    cloudDelivery({
      phoneNumberId: "999999999999",
      messages: [
        textMessage("16315551234", wamid, "Hi"),
        orderMessage("16315551234", `${wamid}.o`, [item("X")]),
      ],
      statuses: [statusOf("wamid.x", "read")],
    });

  test("may be none of ours: nothing is made of it, and it is replayed when that number is connected", async () => {
    await receiveNow(channel, stranger("wamid.1"));
    expect(await deliveryOutcomes()).toEqual([
      { state: "processed", outcome: { unknown_number: 3 }, problem: "unknown_number" },
    ]);
    const counts = () =>
      Promise.all([prisma().customer.count(), prisma().message.count(), prisma().messageStatus.count()]);
    expect(await counts()).toEqual([0, 0, 0]);

    const connected = await createTestChannel({ phoneNumberId: "999999999999" });
    await prisma().webhookDelivery.updateMany({
      data: { state: "received", processedAt: null, attempts: 0, problem: null },
    });
    await workDueDeliveries();
    expect(await deliveryOutcomes()).toEqual([
      { state: "processed", outcome: { messages: 1, orders: 1, statuses: 1 }, problem: null },
    ]);
    expect(await prisma().order.findMany({ select: { channelId: true } })).toEqual([
      { channelId: connected.id },
    ]);
  });

  test("is learned from its own address while we do not know that number's id, and then stands", async () => {
    const fresh = await createTestChannel({ phoneNumberId: null });
    await Promise.all(["wamid.1", "wamid.2", "wamid.3"].map((wamid) => postDelivery(fresh, stranger(wamid))));
    await Promise.all([1, 2, 3].map(() => workDueDeliveries()));
    expect(await prisma().channel.findUnique({ where: { id: fresh.id } })).toMatchObject({
      phoneNumberId: "999999999999",
    });
    expect(await prisma().message.groupBy({ by: ["channelId"], _count: true })).toEqual([
      { channelId: fresh.id, _count: 6 },
    ]);
    await receiveNow(
      fresh,
      cloudDelivery({ phoneNumberId: "888", messages: [textMessage("16315551234", "wamid.9", "Hi")] }),
    );
    expect((await deliveryOutcomes()).at(-1)?.outcome).toEqual({ unknown_number: 1 });
  });

  test("is not learned at the account's address, through which all its numbers come", async () => {
    const fresh = await createTestChannel({ phoneNumberId: null });
    await postDelivery(fresh, stranger("wamid.1"));
    await prisma().webhookDelivery.updateMany({ data: { door: "account" } });
    await workDueDeliveries();
    expect(await deliveryOutcomes()).toMatchObject([{ problem: "unknown_number" }]);
    expect(await prisma().channel.findUnique({ where: { id: fresh.id } })).toMatchObject({
      phoneNumberId: null,
    });
  });

  test.each([null, "phone-number-id", ""])(
    "is the address's own when it is named %j",
    async (phoneNumberId) => {
      const messages = [textMessage("16315551234", "wamid.1", "Hi")];
      await receiveNow(channel, cloudDelivery({ phoneNumberId, messages }));
      expect(await prisma().message.findMany({ select: { channelId: true } })).toEqual([
        { channelId: channel.id },
      ]);
    },
  );
});

describe("working on a delivery", () => {
  test("a second time finds it done", async () => {
    await postDelivery(channel, sampleDelivery("cloud-order.json"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    expect(await workDelivery(id)).toBe("worked");
    expect(await workDelivery(id)).toBe("nothing_due");
    expect(await workDelivery(newId())).toBe("nothing_due");
  });

  test("that kills the process each time is given up and shown", async () => {
    await postDelivery(channel, sampleDelivery("cloud-order.json"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const attempts = async () =>
      (await prisma().webhookDelivery.findUniqueOrThrow({ where: { id } })).attempts;
    for (let death = 1; death <= 8; death++) {
      // All that is left of a process that died while working: the attempt it had counted.
      const [counted] = await claimDeliveries([id], 0);
      expect(counted?.attempts).toBe(death);
      expect(await attempts()).toBe(death);
    }
    expect(await workDelivery(id)).toBe("worked");
    expect(await deliveryOutcomes()).toEqual([{ state: "unrecognised", outcome: {}, problem: "given_up" }]);
    expect(await workDelivery(id)).toBe("nothing_due");
    expect(await prisma().order.count()).toBe(0);
  });

  test("counts the attempt before the work, and one at a time", async () => {
    await postDelivery(channel, sampleDelivery("cloud-order.json"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    for (let more = 0; more < 5; more++) await postDelivery(channel, {});
    expect((await claimDeliveries(null, 60_000)).map((delivery) => delivery.id)).toEqual([id]);
    await prisma().webhookDelivery.deleteMany({ where: { id: { not: id } } });
    expect(await workDelivery(id)).toBe("nothing_due");
    expect(await workDelivery()).toBe("nothing_due");
    expect(await prisma().order.count()).toBe(0);
    // The claim of a worker that died runs out.
    await prisma().webhookDelivery.update({ where: { id }, data: { claimedUntil: new Date(), attempts: 0 } });
    await Promise.all(Array.from({ length: 5 }, () => workDelivery(id)));
    expect(await prisma().webhookDelivery.findMany({ select: { attempts: true, state: true } })).toEqual([
      { attempts: 1, state: "processed" },
    ]);
  });

  test("by two at once, after a claim ran out, is written down once, as it was first done", async () => {
    await postDelivery(channel, sampleDelivery("cloud-order.json"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const blocker = new pg.Client(testDatabaseUrl());
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE "Message" IN ACCESS EXCLUSIVE MODE');
    const first = workDelivery(id);
    await expect.poll(() => claimedUntil(id)).not.toBeNull();
    await prisma().webhookDelivery.update({ where: { id }, data: { claimedUntil: new Date() } });
    const second = workDelivery(id);
    await expect.poll(async () => Number(await claimedUntil(id))).toBeGreaterThan(Date.now());
    await blocker.query("COMMIT");
    await blocker.end();
    expect(await Promise.all([first, second])).toEqual(["worked", "worked"]);
    expect(await prisma().order.count()).toBe(1);
    const [{ outcome } = { outcome: null }] = await deliveryOutcomes();
    expect([{ orders: 1 }, { duplicates: 1 }]).toContainEqual(outcome);
    expect(await prisma().webhookDelivery.findUnique({ where: { id } })).toMatchObject({
      attempts: 2,
      state: "processed",
      claimedUntil: null,
    });
  });

  test("waits for a row that is just being written to instead of leaving it to the sweep", async () => {
    await postDelivery(channel, sampleDelivery("cloud-order.json"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const blocker = new pg.Client(testDatabaseUrl());
    await blocker.connect();
    await blocker.query(`BEGIN; UPDATE "WebhookDelivery" SET "answerMs" = 1 WHERE "id" = '${id}'`);
    const working = workDelivery(id);
    await expect.poll(() => waitingForLocks()).toBe(1);
    await blocker.query("COMMIT");
    await blocker.end();
    expect(await working).toBe("worked");
    expect(await prisma().order.count()).toBe(1);
  });

  test("after a crash between two events does the rest, and nothing twice", async () => {
    const value = { phoneNumberId: channel.phoneNumberId, contacts: [kerry] };
    const order = orderMessage("16315551234", "wamid.1", [item("X", 2, 5)]);
    await receiveNow(channel, cloudDelivery({ ...value, messages: [order] }));
    await receiveNow(
      channel,
      cloudDelivery({ ...value, messages: [order, textMessage("16315551234", "wamid.2", "Hi")] }),
    );
    expect((await deliveryOutcomes()).at(-1)).toEqual({
      state: "processed",
      outcome: { duplicates: 1, messages: 1 },
      problem: null,
    });
    expect(await prisma().order.count()).toBe(1);
    expect(await prisma().message.count()).toBe(2);
  });

  test("keeps what failed for another try and settles it in the end", async () => {
    await prisma().$executeRaw`ALTER TABLE "Message" ADD CONSTRAINT no_bad_text CHECK ("text" <> 'bad')`;
    const messages = [
      textMessage("16315551234", "wamid.1", "bad"),
      textMessage("16315551234", "wamid.2", "good"),
    ];
    try {
      await receiveNow(
        channel,
        cloudDelivery({ phoneNumberId: channel.phoneNumberId, contacts: [kerry], messages }),
      );
      expect(await deliveryOutcomes()).toEqual([
        { state: "received", outcome: { failed: 1, messages: 1 }, problem: "event_failed" },
      ]);
      const { id } = await prisma().webhookDelivery.findFirstOrThrow();
      for (let attempt = 2; attempt <= 8; attempt++) expect(await workDelivery(id)).toBe("worked");
      expect(await deliveryOutcomes()).toEqual([
        { state: "processed", outcome: { failed: 1, duplicates: 1 }, problem: "event_failed" },
      ]);
      expect(await prisma().message.count()).toBe(1);
    } finally {
      await prisma().$executeRaw`ALTER TABLE "Message" DROP CONSTRAINT no_bad_text`;
    }
  });

  test("keeps statuses of messages that are not ours", async () => {
    await receiveNow(
      channel,
      cloudDelivery({ phoneNumberId: channel.phoneNumberId, statuses: [statusOf("wamid.x", "read")] }),
    );
    expect(await prisma().messageStatus.findMany({ select: { wamid: true, status: true } })).toEqual([
      { wamid: "wamid.x", status: "read" },
    ]);
  });

  test("remembers when the number last received", async () => {
    await receiveNow(channel, {});
    const { lastDeliveryAt } = await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } });
    expect(lastDeliveryAt).not.toBeNull();
  });
});

async function claimedUntil(id: string): Promise<Date | null> {
  return (await prisma().webhookDelivery.findUniqueOrThrow({ where: { id } })).claimedUntil;
}

async function waitingForLocks(): Promise<number> {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  return row?.count ?? 0;
}
