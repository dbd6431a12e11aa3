import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as getBody } from "@/app/api/deliveries/[deliveryId]/body/route";
import {
  type DeliveryListQuery,
  deliveryListQuerySchema,
  deliveryPageSchema,
  deliverySchema,
} from "@/lib/inbound/contract";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import {
  cloudDelivery,
  contact,
  item,
  orderMessage,
  textMessage,
} from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { postDelivery, receiveNow } from "@/lib/testing/factories/post-delivery";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getDelivery } from "./get-delivery";
import { getDeliveryFigures } from "./get-delivery-figures";
import { listAccountEvents } from "./list-account-events";
import { listDeliveries } from "./list-deliveries";
import { flushAnswerTimes } from "./record-answer-time";
import { replayDelivery } from "./replay-delivery";
import { replayUnrecognised } from "./replay-unrecognised";
import { workDueDeliveries } from "./work-delivery";

const kerry = contact("16315551234", "Kerry");
let channel: TestChannel;
let manager: StaffDto;

beforeEach(async () => {
  await flushAnswerTimes();
  await resetDatabase();
  channel = await createTestChannel();
  manager = await createTestStaff("manager");
});

async function list(query: Partial<Record<keyof DeliveryListQuery, string>> = {}) {
  const page = await listDeliveries(manager, deliveryListQuerySchema.parse(query));
  expect(deliveryPageSchema.parse(page)).toEqual(page);
  return page;
}

function textOf(words: string, wamid = `wamid.${newId()}`) {
  const value = { phoneNumberId: channel.phoneNumberId, contacts: [kerry] };
  return cloudDelivery({ ...value, messages: [textMessage("16315551234", wamid, words)] });
}

describe("the answer's time", () => {
  test("is written after the answer, for all that wait at once", async () => {
    await postDelivery(channel, textOf("a"));
    await postDelivery(channel, textOf("b"));
    expect(await prisma().webhookDelivery.count({ where: { answerMs: null } })).toBe(2);
    await flushAnswerTimes();
    const rows = await prisma().webhookDelivery.findMany();
    expect(rows.map(({ answerMs }) => answerMs)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(rows.every(({ answerMs }) => answerMs !== null && answerMs >= 0 && answerMs < 5000)).toBe(true);
  });

  test("leaves a row in a worker's hands for another time and waits for nobody", async () => {
    await postDelivery(channel, textOf("a"));
    await prisma().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "WebhookDelivery" FOR UPDATE`;
      await flushAnswerTimes();
    });
    expect(await prisma().webhookDelivery.count({ where: { answerMs: null } })).toBe(1);
    await flushAnswerTimes();
    expect(await prisma().webhookDelivery.count({ where: { answerMs: null } })).toBe(0);
  });

  test("makes the figures of a day, older ones left out", async () => {
    await receiveNow(channel, textOf("a", "wamid.1"));
    await receiveNow(channel, textOf("a", "wamid.1"));
    for (const [ms, age] of [
      [10, 0],
      [30, 0],
      [1500, 0],
      [9000, 25],
    ]) {
      await prisma().webhookDelivery.create({
        data: {
          id: newId(),
          channelId: channel.id,
          body: Buffer.from("x"),
          byteSize: 1,
          answerMs: ms ?? 0,
          receivedAt: new Date(Date.now() - (age ?? 0) * 3_600_000),
          processedAt: new Date(),
          state: "unrecognised",
          problem: "unknown_shape",
        },
      });
    }
    await prisma().webhookDelivery.updateMany({ where: { state: "processed" }, data: { answerMs: null } });
    expect(await getDeliveryFigures(manager)).toEqual({
      deliveries: 5,
      isPartial: false,
      measured: 3,
      medianMs: 30,
      slowestMs: 1500,
      slow: 1,
      verdict: "many_slow",
      absorbed: 1,
      replayable: 4,
    });
  });
});

describe("the list", () => {
  test("pages newest first without loss or repetition", async () => {
    for (let index = 0; index < 5; index++) await postDelivery(channel, textOf(`text ${index}`));
    const all = (await list()).items.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: "2", ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all);
    const rows = await prisma().webhookDelivery.findMany({
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    });
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  test("finds by wamid, words, escaped letters and id; a body that is no text is no obstacle", async () => {
    const bytes = new Uint8Array(randomBytes(500));
    await postDelivery(channel, bytes);
    await receiveNow(channel, textOf("Grüße", "wamid.ABC"));
    await receiveNow(channel, JSON.stringify(textOf("na\u00efve")).replace("\u00ef", "\\u00ef"));
    await workDueDeliveries();
    const [escaped, greeting, random] = (await list()).items;
    const found = async (q: string) => (await list({ q })).items.map(({ id }) => id);
    expect(await found("wamid.ABC")).toEqual([greeting?.id]);
    expect(await found("Grüße")).toEqual([greeting?.id]);
    expect(await found("naïve")).toEqual([escaped?.id]);
    expect(await found(random?.id ?? "")).toEqual([random?.id]);
    expect(await found("%")).toEqual(bytes.includes(37) ? [random?.id] : []);
    expect(await found("nothing like it")).toEqual([]);
  });

  test("narrows by view, number, door, problem and what became of events", async () => {
    const other = await createTestChannel();
    await receiveNow(channel, textOf("fine"));
    await receiveNow(other, { hello: "world" });
    await postDelivery(channel, textOf("waiting"));
    await prisma().webhookDelivery.updateMany({
      where: { state: "processed" },
      data: { outcome: { unknown_number: 1 }, problem: "unknown_number", door: "account" },
    });
    const states = async (query: Parameters<typeof list>[0]) =>
      (await list(query)).items.map(({ state }) => state);
    expect(await states({})).toEqual(["received", "unrecognised", "processed"]);
    expect(await states({ view: "unrecognised" })).toEqual(["unrecognised"]);
    expect(await states({ view: "trouble" })).toEqual(["unrecognised", "processed"]);
    expect(await states({ view: "waiting" })).toEqual(["received"]);
    expect(await states({ channelId: other.id })).toEqual(["unrecognised"]);
    expect(await states({ door: "account" })).toEqual(["processed"]);
    expect(await states({ problem: "unknown_shape" })).toEqual(["unrecognised"]);
    expect(await states({ has: "unknown_number" })).toEqual(["processed"]);
    expect(await states({ has: "failed" })).toEqual([]);
  });
});

describe("one delivery", () => {
  test("shows its body and what it became", async () => {
    const value = { phoneNumberId: channel.phoneNumberId, contacts: [kerry] };
    await receiveNow(
      channel,
      cloudDelivery({
        ...value,
        messages: [
          textMessage("16315551234", "wamid.1", "Hi"),
          orderMessage("16315551234", "wamid.2", [item("X")]),
        ],
      }),
    );
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const order = await prisma().order.findFirstOrThrow();
    const shown = await getDelivery(manager, id);
    expect(shown).toMatchObject({
      state: "processed",
      attempts: 1,
      forward: null,
      body: { isJson: true, isCut: false },
    });
    expect(JSON.parse(shown.body.text)).toMatchObject({ object: "whatsapp_business_account" });
    expect(shown.made.map(({ content, customerName, order: made }) => [content, customerName, made])).toEqual(
      expect.arrayContaining([
        [expect.objectContaining({ kind: "text", text: "Hi" }), "Kerry", null],
        [expect.objectContaining({ kind: "order" }), "Kerry", { id: order.id, number: order.number }],
      ]),
    );
    expect(deliverySchema.parse(shown)).toEqual(shown);
  });

  test("is cut on the screen and whole in the download, byte for byte", async () => {
    const bytes = new Uint8Array(randomBytes(400_000));
    await postDelivery(channel, bytes);
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const shown = await getDelivery(manager, id);
    expect(shown.body).toMatchObject({ isJson: false, isCut: true });
    expect(shown.body.text).toHaveLength(200_000);

    const { headers } = await signInTestStaff("manager");
    const request = new Request(`http://localhost:3000/api/deliveries/${id}/body`, { headers });
    const response = await getBody(request, { params: Promise.resolve({ deliveryId: id }) });
    expect(response.headers.get("content-disposition")).toContain(`filename="delivery-${id}.json"`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);

    const agent = await signInTestStaff("agent");
    const refused = await getBody(new Request(request.url, { headers: agent.headers }), {
      params: Promise.resolve({ deliveryId: id }),
    });
    expect(refused.status).toBe(403);
  });

  test("of another id is not found", async () => {
    await expect(getDelivery(manager, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(replayDelivery(manager, newId())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a replay", () => {
  test("makes nothing twice, is put in line once and is audited", async () => {
    await receiveNow(channel, textOf("Hi", "wamid.1"));
    const { id } = await prisma().webhookDelivery.findFirstOrThrow();
    const both = await Promise.all([replayDelivery(manager, id), replayDelivery(manager, id)]);
    expect(both.map(({ count }) => count).sort()).toEqual([0, 1]);
    await workDueDeliveries();
    expect(await prisma().message.count()).toBe(1);
    expect(await prisma().webhookDelivery.findFirst()).toMatchObject({
      state: "processed",
      outcome: { duplicates: 1 },
      replayedAt: expect.any(Date),
    });
    expect(await prisma().auditEntry.findMany()).toMatchObject([
      { action: "delivery.replayed", staffId: manager.id, subjectId: id },
    ]);
  });

  test("of all takes what nothing was made of, and leaves the rest", async () => {
    await receiveNow(channel, { hello: "world" });
    await receiveNow(channel, textOf("foreign"));
    await prisma().webhookDelivery.updateMany({
      where: { state: "processed" },
      data: { problem: "unknown_number" },
    });
    await receiveNow(channel, textOf("fine"));
    expect(await replayUnrecognised(manager)).toEqual({ count: 2 });
    expect(await replayUnrecognised(manager)).toEqual({ count: 0 });
    expect(await prisma().webhookDelivery.count({ where: { state: "received" } })).toBe(2);
    const jobs = await prisma().$queryRaw<
      { key: string }[]
    >`SELECT key FROM graphile_worker.jobs WHERE key IS NOT NULL`;
    expect(jobs).toEqual([{ key: "replay" }]);
    await workDueDeliveries();
    expect(await prisma().message.count()).toBe(2);
    expect((await list()).items.map(({ state }) => state)).toEqual([
      "processed",
      "processed",
      "unrecognised",
    ]);
    expect(await prisma().auditEntry.findMany()).toMatchObject([{ after: { count: 2 } }]);
  });
});

test("account events are listed newest first", async () => {
  for (const [index, field] of ["message_template_status_update", "account_alerts"].entries()) {
    await prisma().accountEvent.create({
      data: {
        id: newId(),
        channelId: channel.id,
        field,
        eventKey: field,
        detail: { event: "APPROVED" },
        occurredAt: new Date(Date.UTC(2026, 0, 1 + index)),
      },
    });
  }
  const { events } = await listAccountEvents(manager);
  expect(events.map(({ field }) => field)).toEqual(["account_alerts", "message_template_status_update"]);
});

test("counter staff may do nothing of this", async () => {
  const agent = await createTestStaff("agent");
  const query = deliveryListQuerySchema.parse({});
  for (const attempt of [
    () => listDeliveries(agent, query),
    () => getDelivery(agent, newId()),
    () => getDeliveryFigures(agent),
    () => listAccountEvents(agent),
    () => replayDelivery(agent, newId()),
    () => replayUnrecognised(agent),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
