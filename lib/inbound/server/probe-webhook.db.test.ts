import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/webhooks/360dialog/[channelToken]/route";
import { newProbeNonce } from "@/lib/channels/server/probe-nonce";
import { probeWebhook } from "@/lib/channels/server/probe-webhook";
import { registerChannelWebhook } from "@/lib/channels/server/register-channel-webhook";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { deliveryOutcomes } from "@/lib/testing/delivery-outcomes";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { postDelivery, receiveNow } from "@/lib/testing/factories/post-delivery";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { getDeliveryFigures } from "./get-delivery-figures";
import { runUntilEmpty } from "./run-until-empty";
import { workDueDeliveries } from "./work-delivery";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

let owner: StaffDto;
let channel: TestChannel;
let site: Server;
/** Null: the webhook's route answers, as behind the public address. */
let status: number | null;

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  status = null;
  site = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const isDoor = request.url?.startsWith("/api/webhooks/360dialog/") ?? false;
    if (!isDoor || status !== null) return void response.writeHead(status ?? 200).end("{}");
    const secret = request.headers["x-cartdesk-secret"];
    const answer = await POST(
      new Request(`http://localhost${request.url}`, {
        method: "POST",
        headers: { "x-cartdesk-secret": String(secret) },
        body: Buffer.concat(chunks).toString(),
      }),
      { params: Promise.resolve({ channelToken: request.url?.split("/").at(-1) ?? "" }) },
    );
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const address = site.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  Object.assign(changed, { PUBLIC_URL: url, DIALOG360_CLOUD_URL: url, FETCH_LOOPBACK: "allow" });
});
afterEach(() => {
  site.closeAllConnections();
  site.close();
});

const stored = () => prisma().channel.findUniqueOrThrow({ where: { id: channel.id } });
const probed = [{ state: "processed", outcome: { probes: 1 }, problem: null }];

test("a probe goes all the way round: proven, and neither a delivery of 360dialog nor a message", async () => {
  expect(await probeWebhook(owner, channel.id)).toEqual({ probe: "delivered", status: 200 });
  expect((await stored()).provenAt).toBeNull();
  await workDueDeliveries();
  expect(await deliveryOutcomes()).toEqual(probed);
  const { provenAt, lastDeliveryAt } = await stored();
  expect([provenAt, lastDeliveryAt]).toEqual([expect.any(Date), null]);
  expect(await prisma().message.count()).toBe(0);
  await receiveNow(channel, sampleDelivery("cloud-order.json"));
  expect((await stored()).lastDeliveryAt).not.toBeNull();
});

test("a probe is not among the day's figures and not forwarded; what only looks like one is", async () => {
  await prisma().forward.create({ data: { url: "https://copies.example", secretSealed: "" } });
  await probeWebhook(owner, channel.id);
  await workDueDeliveries();
  expect((await getDeliveryFigures(owner)).deliveries).toBe(0);
  expect(await prisma().forwardedDelivery.count()).toBe(0);
  await receiveNow(channel, { cartdesk_probe: "made up" });
  const { id } = await prisma().webhookDelivery.findFirstOrThrow({ where: { state: "unrecognised" } });
  expect((await getDeliveryFigures(owner)).deliveries).toBe(1);
  expect(await prisma().forwardedDelivery.findMany({ select: { deliveryId: true } })).toEqual([
    { deliveryId: id },
  ]);
});

test("registering is followed by one", async () => {
  expect(await registerChannelWebhook(owner, channel.id)).toBe("registered");
  await runUntilEmpty();
  expect((await stored()).provenAt).not.toBeNull();
});

test("a wrong answer, a private address and nobody there are told, and prove nothing", async () => {
  status = 404;
  expect(await probeWebhook(owner, channel.id)).toEqual({ probe: "bad_status", status: 404 });
  status = 200;
  expect(await probeWebhook(owner, channel.id)).toEqual({ probe: "delivered", status: 200 });
  changed.FETCH_LOOPBACK = "refuse";
  expect(await probeWebhook(owner, channel.id)).toEqual({ probe: "private_address", status: null });
  Object.assign(changed, { FETCH_LOOPBACK: "allow", PUBLIC_URL: "http://127.0.0.1:1" });
  expect(await probeWebhook(owner, channel.id)).toEqual({ probe: "unreachable", status: null });
  await workDueDeliveries();
  expect((await stored()).provenAt).toBeNull();
});

test("only our own probe for this number proves anything, and an old one again proves nothing newer", async () => {
  const other = await createTestChannel();
  for (const nonce of ["made up", newProbeNonce(other.id)])
    await receiveNow(channel, { cartdesk_probe: nonce });
  await postDelivery(
    { token: channel.accountToken, secret: "" },
    { cartdesk_probe: newProbeNonce(channel.id) },
  );
  await workDueDeliveries();
  expect((await deliveryOutcomes()).map(({ state }) => state)).toEqual(Array(3).fill("unrecognised"));
  expect((await stored()).provenAt).toBeNull();

  await receiveNow(channel, { cartdesk_probe: newProbeNonce(channel.id) });
  const { provenAt } = await stored();
  expect(provenAt).not.toBeNull();
  await prisma().webhookDelivery.updateMany({ data: { state: "received", processedAt: null, attempts: 0 } });
  await workDueDeliveries();
  expect((await stored()).provenAt).toEqual(provenAt);
});

test.each(["manager", "agent"] as const)("a %s may not", async (role) => {
  const refused = await probeWebhook(await createTestStaff(role), channel.id).catch(
    (error: unknown) => error,
  );
  expect(isAppError(refused, "forbidden")).toBe(true);
});
