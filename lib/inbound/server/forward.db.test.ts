import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { postDelivery } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeForward } from "./change-forward";
import { changeForwardSecret } from "./change-forward-secret";
import { changeRetention } from "./change-retention";
import { forwardDeliveries } from "./forward-deliveries";
import { getForward } from "./get-forward";
import { getRetention } from "./get-retention";
import { pruneDeliveries } from "./prune-deliveries";
import { sendForwardTest } from "./send-forward-test";

const setting = vi.hoisted(() => ({ loopback: "allow" }));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), FETCH_LOOPBACK: setting.loopback }) };
});

interface Received {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let channel: TestChannel;
let owner: StaffDto;
let server: Server;
let url: string;
let received: Received[];
let answers: number[];

beforeEach(async () => {
  await resetDatabase();
  setting.loopback = "allow";
  channel = await createTestChannel();
  owner = await createTestStaff("owner");
  received = [];
  answers = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({ headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(answers.shift() ?? 200, { location: "http://10.0.0.1/" }).end("thanks");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : 0}/hook?from=cartdesk`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** As the receiver would, from the words of the specification. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = Buffer.concat([
    Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`),
    body,
  ]);
  const expected = Buffer.from(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  const given = Buffer.from(String(headers["webhook-signature"]));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function enable(): Promise<string> {
  const { secret } = await changeForward(owner, { url, isEnabled: true });
  if (!secret) throw new Error("no secret was told");
  return secret;
}

async function copies() {
  return prisma().forwardedDelivery.findMany({
    select: { state: true, attempts: true, lastStatus: true, problem: true },
  });
}

async function makeDue() {
  await prisma().forwardedDelivery.updateMany({ data: { sendAfter: new Date(0) } });
}

test("without a forward nothing is put in line", async () => {
  await postDelivery(channel, "{}");
  expect(await copies()).toEqual([]);
});

test("a delivery is copied byte for byte, signed, once, however many send at the same time", async () => {
  const secret = await enable();
  const body = new Uint8Array(randomBytes(5000));
  await postDelivery(channel, body);
  await Promise.all([forwardDeliveries(), forwardDeliveries()]);
  await forwardDeliveries();
  expect(received).toHaveLength(1);
  const [copy] = received;
  if (!copy) throw new Error("nothing came");
  const { id } = await prisma().webhookDelivery.findFirstOrThrow();
  expect(copy.body.equals(body)).toBe(true);
  expect(copy.headers).toMatchObject({ "content-type": "application/json", "webhook-id": id });
  expect(isSigned(copy, secret)).toBe(true);
  expect(Math.abs(Number(copy.headers["webhook-timestamp"]) * 1000 - Date.now())).toBeLessThan(60_000);
  expect(await copies()).toEqual([{ state: "forwarded", attempts: 1, lastStatus: 200, problem: null }]);
  expect((await getForward(owner)).forward).toMatchObject({
    lastOkAt: expect.any(String),
    waiting: 0,
    lastProblem: null,
  });
});

test("a failure is tried again later, under the same id; a redirect is one and is not followed", async () => {
  await enable();
  await postDelivery(channel, "{}");
  answers = [500, 302, 204];
  await forwardDeliveries();
  await forwardDeliveries();
  expect(received).toHaveLength(1);
  expect(await copies()).toEqual([{ state: "waiting", attempts: 1, lastStatus: 500, problem: "bad_status" }]);
  expect((await getForward(owner)).forward).toMatchObject({
    waiting: 1,
    lastProblem: { problem: "bad_status", status: 500 },
  });
  await makeDue();
  await forwardDeliveries();
  await makeDue();
  await forwardDeliveries();
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(await copies()).toEqual([{ state: "forwarded", attempts: 3, lastStatus: 204, problem: null }]);
});

test("after seven days it is given up", async () => {
  await enable();
  await postDelivery(channel, "{}");
  await prisma().webhookDelivery.updateMany({ data: { receivedAt: addMs(new Date(), -7 * dayMs) } });
  answers = [503];
  await forwardDeliveries();
  expect(await copies()).toMatchObject([{ state: "given_up", lastStatus: 503 }]);
});

test("410 switches it off; what waits goes out when it is switched on again", async () => {
  await enable();
  await postDelivery(channel, "{}");
  answers = [410];
  await forwardDeliveries();
  expect((await getForward(owner)).forward).toMatchObject({
    isEnabled: false,
    waiting: 1,
    lastProblem: { problem: "gone" },
  });
  await makeDue();
  await forwardDeliveries();
  expect(received).toHaveLength(1);
  expect(await changeForward(owner, { url, isEnabled: true })).toMatchObject({ secret: null });
  await forwardDeliveries();
  expect(await copies()).toMatchObject([{ state: "forwarded", attempts: 2 }]);
});

test.each(["http://10.0.0.1/hook", "http://169.254.169.254/", "http://[::1]/", "http://localhost/"])(
  "%s is not on the public internet: nothing is sent",
  async (address) => {
    setting.loopback = "refuse";
    await changeForward(owner, { url: address, isEnabled: true });
    expect(await sendForwardTest(owner)).toEqual({ status: null, problem: "private_address" });
    await postDelivery(channel, "{}");
    await forwardDeliveries();
    expect(await copies()).toMatchObject([{ state: "waiting", problem: "private_address" }]);
  },
);

test("the test is signed and shows the answer; a new secret signs from then on", async () => {
  const first = await enable();
  answers = [418];
  expect(await sendForwardTest(owner)).toEqual({ status: 418, problem: "bad_status" });
  const { secret } = await changeForwardSecret(owner);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await sendForwardTest(owner)).toEqual({ status: 200, problem: null });
  expect(received.map((one) => [isSigned(one, first), isSigned(one, secret)])).toEqual([
    [true, false],
    [false, true],
  ]);
  const { secretSealed } = await prisma().forward.findFirstOrThrow();
  expect(secretSealed).not.toContain(secret.slice(6));
  const actions = await prisma().auditEntry.findMany({
    select: { action: true },
    orderBy: { occurredAt: "asc" },
  });
  expect(actions.map(({ action }) => action)).toEqual(["forward.changed", "forward.secret_changed"]);
});

test("old deliveries go, what may be replayed stays three times as long, messages stay", async () => {
  await prisma()
    .$executeRaw`INSERT INTO "Shop" ("id", "name", "timeZone", "currency", "staffLanguage", "customerLanguage")
    VALUES (1, 'Shop', 'UTC', 'EUR', 'en', 'en')`;
  expect(await changeRetention(owner, { days: 10 })).toEqual({ days: 10 });
  expect(await getRetention(owner)).toEqual({ days: 10 });
  const make = async (
    state: "processed" | "unrecognised" | "received",
    days: number,
    problem: string | null = null,
  ) => {
    const at = addMs(new Date(), -days * dayMs);
    const row = { id: newId(), channelId: channel.id, body: Buffer.from("x"), byteSize: 1, state, problem };
    await prisma().webhookDelivery.create({
      data: { ...row, receivedAt: at, processedAt: state === "received" ? null : at },
    });
    return row.id;
  };
  const kept = [
    await make("processed", 9),
    await make("unrecognised", 11),
    await make("received", 29),
    await make("processed", 11, "unknown_number"),
  ];
  await make("processed", 11);
  await make("processed", 11, "event_failed");
  await make("unrecognised", 31);
  await make("received", 31);
  for (let index = 0; index < 600; index++) await make("processed", 40);
  await pruneDeliveries();
  const left = await prisma().webhookDelivery.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
  expect(await prisma().auditEntry.findMany()).toMatchObject([
    { action: "delivery.retention_changed", before: { days: 30 }, after: { days: 10 } },
  ]);
});

test.each(["manager", "agent"] as const)("a %s may set nothing of this", async (role) => {
  const staff = await createTestStaff(role);
  for (const attempt of [
    () => getForward(staff),
    () => changeForward(staff, { url, isEnabled: true }),
    () => changeForwardSecret(staff),
    () => sendForwardTest(staff),
    () => getRetention(staff),
    () => changeRetention(staff, { days: 1 }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
