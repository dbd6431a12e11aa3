import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getWebhookAddress } from "./get-webhook-address";
import { inWebhookTurn } from "./in-webhook-turn";
import { registerAccountWebhook } from "./register-account-webhook";
import { registerChannelWebhook } from "./register-channel-webhook";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { takeWebhookTurn } from "./webhook-store";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

let owner: StaffDto;
let channel: TestChannel;
let vendor: Server;
/** The header's value that 360dialog sends by now, by path. */
let registered: Record<string, string>;
/** Answers the first registration of this path only when it is told to, and takes it only then. */
let slowPath: string;
let letGo: (() => void) | undefined;
let told: { headers: Record<string, string> | undefined } | null;

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  [registered, slowPath, letGo, told] = [{}, "", undefined, null];
  vendor = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const path = request.url ?? "";
    const take = () => answer(response, path, Buffer.concat(chunks).toString());
    if (request.method === "GET") return tell(response, path);
    if (path !== slowPath || letGo) return take();
    letGo = take;
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

function answer(response: ServerResponse, path: string, body: string) {
  registered[path] = JSON.parse(body).headers["X-Cartdesk-Secret"];
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
}

async function tell(response: ServerResponse, path: string) {
  if (!told || path !== "/v1/configs/webhook") return void response.writeHead(404).end("{}");
  const { url } = await getWebhookAddress(owner, channel.id);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ url, ...told }));
}

const secretNow = async () => (await getWebhookAddress(owner, channel.id)).headerValue;

test.each([
  ["/v1/configs/webhook", registerChannelWebhook],
  ["/waba_webhook", registerAccountWebhook],
] as const)(
  "a slow registration at %s and a rotation: the new secret is the last one there",
  async (path, register) => {
    slowPath = path;
    const slow = register(owner, channel.id);
    await vi.waitFor(() => expect(letGo).toBeDefined());
    const rotation = rotateWebhookSecret(owner, channel.id);
    // Time enough for the rotation to overtake, if it could.
    await Promise.race([rotation, new Promise((resolve) => setTimeout(resolve, 700))]);
    letGo?.();
    await slow;
    expect(await rotation).toBe("rotated");
    expect(registered).toEqual({
      "/v1/configs/webhook": await secretNow(),
      "/waba_webhook": await secretNow(),
    });
    expect(await secretNow()).not.toBe(channel.secret);
  },
);

test("who waits too long is told so, and the turn ends with its work, also one that fails", async () => {
  const held = inTransaction(async (tx) => {
    expect(await takeWebhookTurn(tx)).toBe(true);
    const busy = await inWebhookTurn(async () => "never", { patienceMs: 300 }).catch((error) => error);
    expect(isAppError(busy, "conflict") && busy.fields).toEqual([{ path: "webhook", problem: "busy" }]);
  });
  await held;
  await expect(inWebhookTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inWebhookTurn(async () => "mine")).toBe("mine");
});

test.each([
  ["our header", "ours", "registered"],
  ["no word of headers", undefined, "registered"],
  ["no header", {}, "to_paste"],
  ["another value", { "x-cartdesk-secret": "another" }, "to_paste"],
] as const)("a number's webhook that reads back with %s: %s", async (_name, headers, registration) => {
  told = { headers: headers === "ours" ? { "x-cartdesk-secret": channel.secret } : headers };
  expect(await registerChannelWebhook(owner, channel.id)).toBe(registration);
  const { webhookRegisteredAt } = await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } });
  expect(webhookRegisteredAt !== null).toBe(registration === "registered");
});
