import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectChannelInputSchema } from "@/lib/channels/contract";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { connectChannel } from "./connect-channel";
import { countWrongSecret } from "./count-wrong-secret";
import { findChannelByPhoneNumberId } from "./find-channel-by-phone-number-id";
import { findChannelByToken } from "./find-channel-by-token";
import { getChannelAccess } from "./get-channel-access";
import { getAccountWebhookAddress, getWebhookAddress } from "./get-webhook-address";
import { listChannels } from "./list-channels";
import { recordChannelDelivery } from "./record-channel-delivery";
import { registerAccountWebhook } from "./register-account-webhook";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

const phoneNumberId = "106540352242922";
const health = {
  health_status: {
    can_send_message: "AVAILABLE",
    entities: [
      { entity_type: "PHONE_NUMBER", id: phoneNumberId, can_send_message: "AVAILABLE" },
      { entity_type: "WABA", id: "102290129340398", can_send_message: "AVAILABLE" },
    ],
  },
};
const settings = { data: [{ id: "367025965434465", is_cart_enabled: true, is_catalog_visible: true }] };
const documentedAnswers: Record<string, [number, unknown]> = {
  "GET /health_status": [200, health],
  "GET /whatsapp_commerce_settings": [200, settings],
  "POST /v1/configs/webhook": [200, {}],
  "POST /waba_webhook": [200, {}],
};

let owner: StaffDto;
let vendor: Server;
let answers: Record<string, [number, unknown]>;
let calls: { call: string; key: unknown; body: string }[];

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  answers = { ...documentedAnswers };
  calls = [];
  vendor = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = `${request.method} ${request.url}`;
    calls.push({ call, key: request.headers["d360-api-key"], body: Buffer.concat(chunks).toString() });
    const [status, body] = answers[call] ?? [
      404,
      { meta: { success: false, http_code: 404, developer_message: "Not found" } },
    ];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const address = vendor.address();
  changed.DIALOG360_CLOUD_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  changed.PUBLIC_URL = "https://desk.olive.test";
  changed.FETCH_LOOPBACK = "refuse";
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const input = (given: object = {}) =>
  connectChannelInputSchema.parse({
    name: "Counter",
    displayPhoneNumber: "+34 911 000 360",
    apiKey: "the-api-key",
    ...given,
  });
const bodyOf = (call: string): { url: string; headers: Record<string, string> } =>
  JSON.parse(calls.find((made) => made.call === call)?.body ?? "null");
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("connectChannel", () => {
  test("checks the key, keeps it sealed, names the catalog and registers the webhook", async () => {
    const { channel, webhook, registration } = await connectChannel(owner, input());
    expect(registration).toBe("registered");
    expect(webhook.url).toMatch(/^https:\/\/desk\.olive\.test\/api\/webhooks\/360dialog\/[\w-]{43}$/);
    expect(calls.map(({ call, key }) => [call, key])).toEqual([
      ["GET /health_status", "the-api-key"],
      ["GET /whatsapp_commerce_settings", "the-api-key"],
      ["POST /v1/configs/webhook", "the-api-key"],
      ["GET /v1/configs/webhook", "the-api-key"],
      ["POST /waba_webhook", "the-api-key"],
      ["GET /waba_webhook", "the-api-key"],
    ]);
    expect(bodyOf("POST /v1/configs/webhook")).toEqual({
      url: webhook.url,
      headers: { "X-Cartdesk-Secret": webhook.headerValue },
    });

    const row = await prisma().channel.findUniqueOrThrow({
      where: { id: channel.id },
      include: { catalog: true },
    });
    expect(row).toMatchObject({
      phoneNumberId,
      wabaId: "102290129340398",
      hosting: "cloud",
      catalog: { vendorCatalogId: "367025965434465" },
    });
    expect(row.webhookRegisteredAt).toBeInstanceOf(Date);
    const stored = JSON.stringify(row);
    for (const secret of ["the-api-key", webhook.headerValue, webhook.url.split("/").at(-1) ?? "?"])
      expect(stored).not.toContain(secret);
    expect(await getChannelAccess(channel.id)).toEqual({ hosting: "cloud", apiKey: "the-api-key" });
    expect(JSON.stringify(channel)).not.toContain("Sealed");

    const audit = await prisma().auditEntry.findFirstOrThrow({ where: { action: "channel.connected" } });
    expect(audit).toMatchObject({ staffId: owner.id, subjectId: channel.id });
    expect(JSON.stringify(audit)).not.toContain("the-api-key");
  });

  test("the door is found by its token and by its phone number id, and by nothing else", async () => {
    const { channel, webhook } = await connectChannel(owner, input());
    const door = await findChannelByToken(webhook.url.split("/").at(-1) ?? "");
    expect(door).toMatchObject({
      id: channel.id,
      door: "number",
      webhookSecretHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await findChannelByPhoneNumberId(phoneNumberId)).toMatchObject({ id: channel.id, phoneNumberId });
    expect(await findChannelByToken("another")).toBeNull();
    expect(await findChannelByToken("")).toBeNull();
    expect(await findChannelByPhoneNumberId("1")).toBeNull();
  });

  test.each([
    [
      "a wrong key",
      [401, { meta: { success: false, http_code: 401, developer_message: "Invalid API key" } }],
      "channel_key_refused",
    ],
    ["an expired token", [400, { error: { code: 190, message: "expired" } }], "channel_key_refused"],
    ["a vendor that is down", [503, {}], "vendor_unavailable"],
    ["too many calls", [429, {}], "vendor_unavailable"],
  ] as const)("%s connects nothing", async (_name, [status, body], code) => {
    answers["GET /health_status"] = [status, body];
    expect(isAppError(await thrownBy(connectChannel(owner, input())), code)).toBe(true);
    expect(await prisma().channel.count()).toBe(0);
  });

  test("where 360dialog does not pass the commerce settings on, the typed catalog counts", async () => {
    answers["GET /whatsapp_commerce_settings"] = [403, { error: { code: 10, message: "no permission" } }];
    const { channel } = await connectChannel(owner, input({ vendorCatalogId: "123456789" }));
    expect(channel.vendorCatalogId).toBe("123456789");
    expect(await prisma().catalog.count()).toBe(1);
  });

  test("a second number shares the catalog; the same number again is a conflict", async () => {
    const first = await connectChannel(owner, input());
    const second = await connectChannel(owner, input({ phoneNumberId: "999999999" }));
    expect(second.channel.catalogId).toBe(first.channel.catalogId);
    expect(isAppError(await thrownBy(connectChannel(owner, input())), "conflict")).toBe(true);
    expect(await listChannels(owner)).toHaveLength(2);
  });

  const unregistered: [string, string, [number, unknown]][] = [
    ["plain HTTP", "http://desk.olive.test", [200, {}]],
    [
      "an address that 360dialog refuses",
      "https://desk.test",
      [400, { meta: { developer_message: "bad url" } }],
    ],
    ["a vendor that fails", "https://desk.test", [500, {}]],
  ];
  test.each(unregistered)("%s: connected, with the webhook to paste", async (_name, publicUrl, answer) => {
    changed.PUBLIC_URL = publicUrl;
    answers["POST /v1/configs/webhook"] = answer;
    const { channel, registration } = await connectChannel(owner, input());
    expect(registration).toBe("to_paste");
    expect(channel.webhookRegisteredAt).toBeNull();
  });

  test("an on-premise number is taken as it is", async () => {
    changed.DIALOG360_ON_PREMISE_URL = "http://127.0.0.1:1/v1";
    const { channel, registration } = await connectChannel(owner, input({ hosting: "on_premise" }));
    expect([channel.hosting, channel.phoneNumberId, registration]).toEqual(["on_premise", null, "to_paste"]);
  });

  test.each(["manager", "agent"] as const)(
    "a %s may neither connect nor see the webhook's secret",
    async (role) => {
      const { channel } = await connectChannel(owner, input());
      const staff = await createTestStaff(role);
      expect(isAppError(await thrownBy(connectChannel(staff, input())), "forbidden")).toBe(true);
      expect(isAppError(await thrownBy(getWebhookAddress(staff, channel.id)), "forbidden")).toBe(true);
      expect(await listChannels(staff)).toHaveLength(1);
    },
  );
});

describe("the two registrations", () => {
  const stored = (id: string) => prisma().channel.findUniqueOrThrow({ where: { id } });
  const account = (body: unknown) => {
    answers["GET /waba_webhook"] = [200, body];
  };

  test("the account has an address of its own, found at the door as such", async () => {
    const { channel, webhook, accountWebhook, accountRegistration } = await connectChannel(owner, input());
    expect(accountRegistration).toBe("registered");
    expect(accountWebhook.url).not.toBe(webhook.url);
    expect(bodyOf("POST /waba_webhook")).toEqual({
      url: accountWebhook.url,
      headers: { "X-Cartdesk-Secret": webhook.headerValue },
    });
    expect(await findChannelByToken(accountWebhook.url.split("/").at(-1) ?? "")).toMatchObject({
      id: channel.id,
      door: "account",
      accountKeepsHeader: null,
    });
    expect(await getAccountWebhookAddress(owner, channel.id)).toEqual(accountWebhook);
  });

  test("whether the header is kept is read back, and a foreign address is no registration", async () => {
    const { channel, accountWebhook } = await connectChannel(owner, input());
    const { url, headerValue } = accountWebhook;
    const cases: [unknown, string, boolean | null][] = [
      [{ url, headers: { "x-cartdesk-secret": headerValue } }, "registered", true],
      [{ url, headers: { "X-Cartdesk-Secret": "another" } }, "registered", false],
      [{ url }, "registered", false],
      ["no object", "registered", null],
      [{ url: "https://else.test/" }, "to_paste", null],
    ];
    for (const [body, registration, keepsHeader] of cases) {
      account(body);
      expect(await registerAccountWebhook(owner, channel.id)).toBe(registration);
      const { accountKeepsHeader, accountRegisteredAt } = await stored(channel.id);
      expect([accountKeepsHeader, accountRegisteredAt !== null]).toEqual([
        keepsHeader,
        registration === "registered",
      ]);
    }
  });

  test("a number's webhook that reads back with another address is to be pasted", async () => {
    answers["GET /v1/configs/webhook"] = [200, { url: "https://else.test/", headers: {} }];
    expect((await connectChannel(owner, input())).registration).toBe("to_paste");
  });

  test.each([
    ["a vendor without the account's webhook", [404, {}]],
    ["a vendor that fails", [500, {}]],
  ] as const)("%s: the number is connected all the same", async (_name, [status, body]) => {
    answers["POST /waba_webhook"] = [status, body];
    const { channel, registration, accountRegistration } = await connectChannel(owner, input());
    expect([registration, accountRegistration]).toEqual(["registered", "to_paste"]);
    expect(channel.accountRegisteredAt).toBeNull();
  });

  test.each(["https://desk.olive.test:8443", "https://olive_desk.test"])(
    "%s is not even tried: 360dialog refuses it",
    async (publicUrl) => {
      changed.PUBLIC_URL = publicUrl;
      const { registration, accountRegistration } = await connectChannel(owner, input());
      expect([registration, accountRegistration]).toEqual(["to_paste", "to_paste"]);
      expect(calls.map(({ call }) => call)).not.toContain("POST /v1/configs/webhook");
    },
  );

  test("a sandbox key is proven by the question that its pages document; it has no account's webhook", async () => {
    changed.DIALOG360_SANDBOX_URL = `${changed.DIALOG360_CLOUD_URL}/v1`;
    const { accountRegistration } = await connectChannel(owner, input({ hosting: "sandbox" }));
    expect(accountRegistration).toBe("not_offered");
    expect(calls[0]?.call).toBe("GET /v1/configs/webhook");
    answers["GET /v1/configs/webhook"] = [401, {}];
    const refused = await thrownBy(connectChannel(owner, input({ hosting: "sandbox" })));
    expect(isAppError(refused, "channel_key_refused")).toBe(true);
  });

  test("a number from before gets its account's address once", async () => {
    const { channel } = await connectChannel(owner, input());
    const none = { accountTokenHash: null, accountTokenSealed: null };
    await prisma().channel.update({ where: { id: channel.id }, data: none });
    const first = await getAccountWebhookAddress(owner, channel.id);
    expect(await getAccountWebhookAddress(owner, channel.id)).toEqual(first);
    const manager = await createTestStaff("manager");
    for (const ask of [getAccountWebhookAddress, registerAccountWebhook])
      expect(isAppError(await thrownBy(ask(manager, channel.id)), "forbidden")).toBe(true);
  });
});

describe("what happens at the door", () => {
  test("wrong secrets are counted, deliveries remembered to within five seconds", async () => {
    const { channel } = await connectChannel(owner, input());
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds));
    await countWrongSecret(channel.id, at(1));
    await countWrongSecret(channel.id, at(2));
    const isFirst: boolean[] = [];
    for (const seconds of [0, 3, 2, 7]) isFirst.push(await recordChannelDelivery(channel.id, at(seconds)));
    expect(isFirst).toEqual([true, false, false, false]);
    expect(await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } })).toMatchObject({
      wrongSecretCount: 2,
      wrongSecretAt: at(2),
      lastDeliveryAt: at(7),
    });
  });
});
