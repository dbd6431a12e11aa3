import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { getAccountWebhookAddress } from "./get-webhook-address";
import { listChannels } from "./list-channels";
import { registerAccountWebhook } from "./register-account-webhook";
import { rotateWebhookSecret } from "./rotate-webhook-secret";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

const wabaId = "102290129340398";
type Webhook = { url: string; headers: Record<string, string> };
const nothing: Webhook = { url: "", headers: {} };

let owner: StaffDto;
let vendor: Server;
let first: TestChannel;
let second: TestChannel;
/** What 360dialog has registered, one for the account whoever asks. */
let registered: Record<string, Webhook>;
let tells: boolean;

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  [first, second] = [await createTestChannel(), await createTestChannel()];
  await prisma().channel.updateMany({ data: { wabaId } });
  registered = {};
  tells = true;
  vendor = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const path = request.url ?? "";
    if (request.method === "POST") registered[path] = JSON.parse(Buffer.concat(chunks).toString());
    const isTold = request.method === "POST" || tells;
    response
      .writeHead(isTold ? 200 : 404, { "content-type": "application/json" })
      .end(JSON.stringify(isTold ? (registered[path] ?? nothing) : {}));
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

const addressOf = ({ id }: TestChannel) => getAccountWebhookAddress(owner, id);
const urlOf = async (channel: TestChannel) => (await addressOf(channel)).url;
const cards = async () => {
  const channels = await listChannels(owner);
  return [first, second].map(({ id }) => {
    const card = channels.find((channel) => channel.id === id);
    return [card?.accountRegisteredAt !== null, card?.accountHeldBy ?? null];
  });
};
const nameOf = async ({ id }: TestChannel) =>
  (await prisma().channel.findUniqueOrThrow({ where: { id } })).name;

test.each([true, false])(
  "the second number leaves the account's webhook to the first (360dialog tells it: %s)",
  async (isTold) => {
    expect(await registerAccountWebhook(owner, first.id)).toBe("registered");
    tells = isTold;
    expect(await registerAccountWebhook(owner, second.id)).toBe("held");
    expect(registered["/waba_webhook"]?.url).toBe(await urlOf(first));
    expect(await cards()).toEqual([
      [true, null],
      [false, await nameOf(first)],
    ]);
    expect(await registerAccountWebhook(owner, first.id)).toBe("registered");
  },
);

test("a new secret of the second leaves it too; one of the first is registered there", async () => {
  await registerAccountWebhook(owner, first.id);
  expect(await rotateWebhookSecret(owner, second.id)).toBe("rotated");
  expect(registered["/waba_webhook"]?.headers).toEqual({ "X-Cartdesk-Secret": first.secret });
  expect(await rotateWebhookSecret(owner, first.id)).toBe("rotated");
  const { url, headerName, headerValue } = await addressOf(first);
  expect(registered["/waba_webhook"]).toEqual({ url, headers: { [headerName]: headerValue } });
});

test("an address pasted by hand counts, and makes known that both are of one account", async () => {
  const { url, headerName, headerValue } = await addressOf(first);
  registered["/waba_webhook"] = { url, headers: { [headerName]: headerValue } };
  await prisma().channel.update({ where: { id: second.id }, data: { wabaId: null } });
  expect(await registerAccountWebhook(owner, second.id)).toBe("held");
  const rows = await prisma().channel.findMany({ orderBy: { createdAt: "asc" } });
  expect(rows.map((row) => [row.wabaId, row.accountKeepsHeader])).toEqual([
    [wabaId, true],
    [wabaId, null],
  ]);
  expect(await cards()).toEqual([
    [true, null],
    [false, await nameOf(first)],
  ]);
});

test.each([
  ["somebody else's address", { url: "https://else.test/hook", headers: {} }],
  ["the first number's address of before", { url: "https://old.olive.test/x", headers: {} }],
  ["nothing", nothing],
])("%s is replaced, and the first no longer counts as registered", async (_name, now) => {
  await registerAccountWebhook(owner, first.id);
  registered["/waba_webhook"] = now;
  expect(await registerAccountWebhook(owner, second.id)).toBe("registered");
  expect(registered["/waba_webhook"]?.url).toBe(await urlOf(second));
  expect(await cards()).toEqual([
    [false, await nameOf(second)],
    [true, null],
  ]);
});

test("another account's number has a webhook of its own", async () => {
  await prisma().channel.update({ where: { id: second.id }, data: { wabaId: "999999999" } });
  await registerAccountWebhook(owner, first.id);
  registered["/waba_webhook"] = nothing;
  expect(await registerAccountWebhook(owner, second.id)).toBe("registered");
  expect(await cards()).toEqual([
    [true, null],
    [true, null],
  ]);
});

test("two numbers at once: one is registered, the other held", async () => {
  const results = await Promise.all([first, second].map(({ id }) => registerAccountWebhook(owner, id)));
  expect([...results].sort()).toEqual(["held", "registered"]);
  const holder = results[0] === "registered" ? first : second;
  expect(registered["/waba_webhook"]?.url).toBe(await urlOf(holder));
});
