import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { acceptsSecret } from "./accepts-secret";
import { changeChannel } from "./change-channel";
import { changeChannelKey } from "./change-channel-key";
import { endFormerSecret } from "./end-former-secret";
import { findChannelByToken } from "./find-channel-by-token";
import { getChannelAccess } from "./get-channel-access";
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
let status: number;
let numberOfKey: string | null;
let keys: unknown[];

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  status = 200;
  numberOfKey = channel.phoneNumberId;
  keys = [];
  vendor = createServer((request, response) => {
    request.resume().on("end", () => {
      keys.push(request.headers["d360-api-key"]);
      const entities = numberOfKey === null ? [] : [{ entity_type: "PHONE_NUMBER", id: numberOfKey }];
      const body = { health_status: { can_send_message: "AVAILABLE", entities } };
      response.writeHead(status).end(JSON.stringify(request.url === "/health_status" ? body : {}));
    });
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

const change = (data: object) => prisma().channel.update({ where: { id: channel.id }, data });
const stored = () =>
  prisma().channel.findUniqueOrThrow({ where: { id: channel.id }, include: { catalog: true } });
const keyNow = async () => (await getChannelAccess(channel.id)).apiKey;
const audited = async (action: string) => prisma().auditEntry.findMany({ where: { action } });
const thrownBy = (work: Promise<unknown>) => work.catch((error: unknown) => error);

describe("changeChannel", () => {
  test("changes what is given and nothing else, and says in the audit log what it was", async () => {
    await changeChannel(owner, channel.id, { name: "Wholesale" });
    await changeChannel(owner, channel.id, { isSharedWithApp: true });
    expect(await stored()).toMatchObject({
      name: "Wholesale",
      isSharedWithApp: true,
      catalogId: channel.catalogId,
    });
    const [renamed] = await audited("channel.changed");
    expect(renamed).toMatchObject({
      staffId: owner.id,
      before: { name: expect.any(String), isSharedWithApp: false },
      after: { name: "Wholesale", vendorCatalogId: channel.vendorCatalogId },
    });
  });

  test("naming the foreign catalog ends the mismatch; another one does not", async () => {
    await change({ foreignCatalogId: "777777" });
    await changeChannel(owner, channel.id, { vendorCatalogId: "888888" });
    expect((await stored()).foreignCatalogId).toBe("777777");
    const dto = await changeChannel(owner, channel.id, { vendorCatalogId: "777777" });
    expect(dto).toMatchObject({ vendorCatalogId: "777777", foreignCatalogId: null });
    expect((await stored()).catalog?.vendorCatalogId).toBe("777777");
  });
});

describe("changeChannelKey", () => {
  test("the new key is asked, then kept sealed", async () => {
    await changeChannelKey(owner, channel.id, "the-new-key");
    expect(new Set(keys)).toEqual(new Set(["the-new-key"]));
    expect(await keyNow()).toBe("the-new-key");
    expect(await stored()).toMatchObject({ health: "available" });
    expect(JSON.stringify(await stored())).not.toContain("the-new-key");
    expect(await audited("channel.key_changed")).toHaveLength(1);
  });

  test.each([
    ["refused", 401, "channel_key_refused"],
    ["not answered", 503, "vendor_unavailable"],
  ] as const)("%s: the former one stays", async (_name, given, code) => {
    status = given;
    const error = await thrownBy(changeChannelKey(owner, channel.id, "the-new-key"));
    expect(isAppError(error, code)).toBe(true);
    expect(await keyNow()).toBe("key-of-the-tests");
    expect(await audited("channel.key_changed")).toEqual([]);
  });

  test("another number's key is refused with that reason", async () => {
    numberOfKey = "999999999";
    const error = await thrownBy(changeChannelKey(owner, channel.id, "the-new-key"));
    expect(isAppError(error, "conflict") && error.fields).toEqual([
      { path: "apiKey", problem: "other_number" },
    ]);
    expect(await keyNow()).toBe("key-of-the-tests");
  });

  test("also where this number's id is not known, and the other is connected here too", async () => {
    const other = await createTestChannel();
    await change({ phoneNumberId: null });
    numberOfKey = other.phoneNumberId;
    expect(isAppError(await thrownBy(changeChannelKey(owner, channel.id, "the-new-key")), "conflict")).toBe(
      true,
    );
    numberOfKey = "999999999";
    await changeChannelKey(owner, channel.id, "the-new-key");
    expect(await stored()).toMatchObject({ phoneNumberId: "999999999" });
  });

  test("a key whose number 360dialog does not name is taken", async () => {
    numberOfKey = null;
    await changeChannelKey(owner, channel.id, "the-new-key");
    expect(await keyNow()).toBe("the-new-key");
    expect((await stored()).phoneNumberId).toBe(channel.phoneNumberId);
  });
});

test("ending the former secret cuts it off at once, and the next rotation is free", async () => {
  const accepts = async (secret: string) => {
    const door = await findChannelByToken(channel.token);
    return door !== null && acceptsSecret(door, secret);
  };
  await rotateWebhookSecret(owner, channel.id);
  expect(await accepts(channel.secret)).toBe(true);
  expect(await endFormerSecret(owner, channel.id)).toBe(true);
  expect(await accepts(channel.secret)).toBe(false);
  expect(await accepts((await getWebhookAddress(owner, channel.id)).headerValue)).toBe(true);
  expect(await endFormerSecret(owner, channel.id)).toBe(false);
  expect(await audited("channel.former_secret_ended")).toHaveLength(1);
  expect(await rotateWebhookSecret(owner, channel.id)).toBe("rotated");
});

test.each(["manager", "agent"] as const)("a %s may change none of it", async (role) => {
  const staff = await createTestStaff(role);
  for (const work of [
    changeChannel(staff, channel.id, { name: "Mine" }),
    changeChannelKey(staff, channel.id, "the-new-key"),
    endFormerSecret(staff, channel.id),
  ])
    expect(isAppError(await thrownBy(work), "forbidden")).toBe(true);
  expect(keys).toEqual([]);
});
