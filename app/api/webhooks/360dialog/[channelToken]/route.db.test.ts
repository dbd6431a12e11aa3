import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { doorRecalledMs } from "@/lib/channels/server/find-channel-by-token";
import { workDueDeliveries } from "@/lib/inbound/server/work-delivery";
import { prisma } from "@/lib/server/prisma";
import { hashSecret } from "@/lib/server/sealed-secret";
import { cloudDelivery, contact, textMessage } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { postDelivery } from "@/lib/testing/factories/post-delivery";
import { resetDatabase, testDatabaseUrl } from "@/lib/testing/test-database";

let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

async function storedDeliveries() {
  return prisma().webhookDelivery.findMany({ orderBy: { receivedAt: "asc" } });
}

describe("the webhook's door", () => {
  test("stores the bytes as they came and knocks", async () => {
    const body = JSON.stringify(cloudDelivery({ phoneNumberId: channel.phoneNumberId, messages: [] }));
    expect((await postDelivery(channel, body)).status).toBe(200);
    const [delivery] = await storedDeliveries();
    expect(delivery).toMatchObject({
      channelId: channel.id,
      byteSize: body.length,
      state: "received",
      processedAt: null,
    });
    expect(Buffer.from(delivery?.body ?? []).toString()).toBe(body);
    const jobs = await prisma()
      .$queryRaw`SELECT task_identifier, payload FROM graphile_worker.jobs JOIN graphile_worker._private_jobs USING (id)`;
    expect(jobs).toEqual([{ task_identifier: "process-delivery", payload: { deliveryIds: [delivery?.id] } }]);
  });

  test("deliveries of the same moment are stored each for itself, and every one is knocked for", async () => {
    const bodies = Array.from({ length: 40 }, (_, index) => `{"n":${index}}`);
    const answers = await Promise.all(bodies.map((body) => postDelivery(channel, body)));
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200));
    const stored = await storedDeliveries();
    expect(stored.map(({ body }) => Buffer.from(body).toString()).toSorted()).toEqual(bodies.toSorted());
    const jobs = await prisma().$queryRaw<{ payload: { deliveryIds: string[] } }[]>`
      SELECT payload FROM graphile_worker._private_jobs`;
    expect(jobs.flatMap(({ payload }) => payload.deliveryIds).toSorted()).toEqual(
      stored.map(({ id }) => id).toSorted(),
    );
    expect(jobs.length).toBeLessThan(bodies.length);
  });

  test.each([
    ["random bytes", new Uint8Array(randomBytes(2000)), "not_json"],
    ["nothing", new Uint8Array(), "not_json"],
    ["bytes that are no UTF-8, NUL among them", new Uint8Array([0, 255, 254, 0, 34]), "not_json"],
    ["JSON that is no object", new TextEncoder().encode("[1,2]"), "not_an_object"],
    ["a shape nobody knows", new TextEncoder().encode('{"hello":"world"}'), "unknown_shape"],
    [
      "3 MB of one string",
      new TextEncoder().encode(JSON.stringify({ pad: "x".repeat(3 * 1024 * 1024) })),
      "unknown_shape",
    ],
  ])("takes %s and shows it as unrecognised", async (_name, body, problem) => {
    expect((await postDelivery(channel, body)).status).toBe(200);
    await workDueDeliveries();
    const [delivery] = await storedDeliveries();
    expect(delivery).toMatchObject({
      state: "unrecognised",
      problem,
      byteSize: body.byteLength,
      processedAt: expect.any(Date),
    });
    expect(Buffer.from(delivery?.body ?? []).equals(body)).toBe(true);
  });

  test("refuses 5 MB and stores nothing", async () => {
    const response = await postDelivery(channel, new Uint8Array(5 * 1024 * 1024));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      code: "too_large",
      status: 413,
      requestId: expect.any(String),
    });
    expect(await storedDeliveries()).toEqual([]);
  });

  test("knows no sender by a wrong address", async () => {
    const response = await postDelivery({ ...channel, token: "nobody" }, {});
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "unknown_sender" });
    expect(await storedDeliveries()).toEqual([]);
  });

  test.each(["wrong", ""])("counts a wrong secret %j without keeping the body", async (secret) => {
    const response = await postDelivery({ ...channel, secret }, { secret: "body" });
    expect(response.status).toBe(401);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: "wrong_secret" });
    expect(text).not.toContain("    at ");
    expect(await storedDeliveries()).toEqual([]);
    expect(await prisma().channel.findUnique({ where: { id: channel.id } })).toMatchObject({
      wrongSecretCount: 1,
      wrongSecretAt: expect.any(Date),
    });
  });

  test("at the account's address the token proves the sender until 360dialog is seen to keep the header", async () => {
    const account = { ...channel, token: channel.accountToken };
    const keepsHeader = (accountKeepsHeader: boolean | null) =>
      prisma().channel.update({ where: { id: channel.id }, data: { accountKeepsHeader } });
    const statusOf = async (secret: string) => (await postDelivery({ ...account, secret }, {})).status;
    for (const answer of [null, false]) {
      await keepsHeader(answer);
      expect([await statusOf(""), await statusOf("wrong"), await statusOf(channel.secret)]).toEqual([
        200, 200, 200,
      ]);
    }
    await keepsHeader(true);
    await setTimeout(doorRecalledMs);
    expect([await statusOf(""), await statusOf("wrong"), await statusOf(channel.secret)]).toEqual([
      401, 401, 200,
    ]);
    const stored = await storedDeliveries();
    expect(stored.map(({ door, channelId }) => [door, channelId])).toEqual(
      Array.from({ length: 7 }, () => ["account", channel.id]),
    );
    expect(await prisma().channel.findUnique({ where: { id: channel.id } })).toMatchObject({
      wrongSecretCount: 2,
    });
  });

  test("after a rotation the former secret counts until its term is over, at the number's address too", async () => {
    const former = (formerSecretUntil: Date) =>
      prisma().channel.update({
        where: { id: channel.id },
        data: { formerSecretHash: hashSecret("the-former"), formerSecretUntil },
      });
    await former(new Date(Date.now() + 60_000));
    expect((await postDelivery({ ...channel, secret: "the-former" }, {})).status).toBe(200);
    expect((await postDelivery(channel, {})).status).toBe(200);
    await former(new Date(Date.now() - 1));
    await setTimeout(doorRecalledMs);
    expect((await postDelivery({ ...channel, secret: "the-former" }, {})).status).toBe(401);
    expect((await storedDeliveries()).map(({ door }) => door)).toEqual(["number", "number"]);
  });

  test("a door that was just used is not looked up again, and a new secret counts at once", async () => {
    expect((await postDelivery(channel, {})).status).toBe(200);
    await prisma().channel.update({
      where: { id: channel.id },
      data: { webhookSecretHash: hashSecret("the-new"), formerSecretHash: null },
    });
    expect((await postDelivery(channel, {})).status).toBe(200);
    expect((await postDelivery({ ...channel, secret: "the-new" }, {})).status).toBe(200);
    expect((await postDelivery(channel, {})).status).toBe(401);
    expect(await storedDeliveries()).toHaveLength(3);
  });

  test("answers 503 within five seconds when it cannot store, and the repetition is received once", async () => {
    const blocker = new pg.Client(testDatabaseUrl());
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE "WebhookDelivery" IN ACCESS EXCLUSIVE MODE');
    const value = { phoneNumberId: channel.phoneNumberId, contacts: [contact("16315551234", "Kerry")] };
    const body = cloudDelivery({ ...value, messages: [textMessage("16315551234", "wamid.1", "Hi")] });
    const startedAt = Date.now();
    const response = await postDelivery(channel, body);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "unavailable" });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    await blocker.query("ROLLBACK");
    await blocker.end();

    expect((await postDelivery(channel, body)).status).toBe(200);
    await workDueDeliveries();
    expect(await prisma().message.count()).toBe(1);
  });
});
