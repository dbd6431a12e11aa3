import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isAppError } from "@/lib/shared/app-error";
import { dayMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { acceptsSecret } from "./accepts-secret";
import { findChannelByToken } from "./find-channel-by-token";
import { getWebhookAddress } from "./get-webhook-address";
import { rotateWebhookSecret } from "./rotate-webhook-secret";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

let owner: StaffDto;
let channel: TestChannel;
let vendor: Server;
let status: Record<string, number>;
/** The header's value that 360dialog sends by now. */
let registered: string[];

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  status = {};
  registered = [];
  vendor = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const code = status[`${request.method} ${request.url}`] ?? 200;
    const body = Buffer.concat(chunks).toString();
    if (request.method === "POST" && code === 200)
      registered.push(JSON.parse(body).headers["X-Cartdesk-Secret"]);
    response.writeHead(code, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const address = vendor.address();
  changed.DIALOG360_CLOUD_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  changed.PUBLIC_URL = "https://desk.olive.test";
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const secretNow = async () => (await getWebhookAddress(owner, channel.id)).headerValue;
const thrownBy = (work: Promise<unknown>) => work.catch((error: unknown) => error);

async function accepts(secret: string, at = new Date()): Promise<boolean> {
  const door = await findChannelByToken(channel.token);
  return door !== null && acceptsSecret(door, secret, at);
}

test("the new secret is registered twice, and the former one counts for seven days", async () => {
  expect(await rotateWebhookSecret(owner, channel.id)).toBe("rotated");
  const secret = await secretNow();
  expect(secret).not.toBe(channel.secret);
  expect(registered).toEqual([secret, secret]);
  const inDays = (days: number) => new Date(Date.now() + days * dayMs);
  expect([await accepts(secret), await accepts(channel.secret, inDays(6.9))]).toEqual([true, true]);
  expect([await accepts(secret, inDays(7.1)), await accepts(channel.secret, inDays(7.1))]).toEqual([
    true,
    false,
  ]);
  expect(isAppError(await thrownBy(rotateWebhookSecret(owner, channel.id)), "conflict")).toBe(true);
  expect(await secretNow()).toBe(secret);
});

test.each([
  ["POST /v1/configs/webhook", 500, "vendor_unavailable"],
  ["POST /v1/configs/webhook", 400, null],
  ["POST /waba_webhook", 500, "vendor_unavailable"],
] as const)(
  "stopped at %s with %i, both count however long it takes; again goes on",
  async (call, code, thrown) => {
    status[call] = code;
    const result = await thrownBy(rotateWebhookSecret(owner, channel.id));
    if (thrown === null) expect(result).toBe("to_paste");
    else expect(isAppError(result, thrown)).toBe(true);
    const secret = await secretNow();
    const later = new Date(Date.now() + 365 * dayMs);
    expect([await accepts(secret, later), await accepts(channel.secret, later)]).toEqual([true, true]);

    status = {};
    expect(await rotateWebhookSecret(owner, channel.id)).toBe("rotated");
    expect(await secretNow()).toBe(secret);
    expect([await accepts(channel.secret), await accepts(channel.secret, later)]).toEqual([true, false]);
  },
);

test("two owners at once make one new secret", async () => {
  const results = await Promise.allSettled([1, 2].map(() => rotateWebhookSecret(owner, channel.id)));
  expect(results.some((result) => result.status === "fulfilled")).toBe(true);
  expect(new Set(registered)).toEqual(new Set([await secretNow()]));
  expect(await accepts(channel.secret)).toBe(true);
});

test("managers may not", async () => {
  const manager = await createTestStaff("manager");
  expect(isAppError(await thrownBy(rotateWebhookSecret(manager, channel.id)), "forbidden")).toBe(true);
  expect(await secretNow()).toBe(channel.secret);
});
