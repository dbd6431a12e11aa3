import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeCommerce } from "./change-commerce";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

let owner: StaffDto;
let channel: TestChannel;
let vendor: Server;
let status: number;
let calls: string[];

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  await prisma().channel.updateMany({ data: { isCartEnabled: true, isCatalogVisible: false } });
  [status, calls] = [200, []];
  vendor = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    response.writeHead(status, { "content-type": "application/json" }).end(`{"success":${status === 200}}`);
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const address = vendor.address();
  changed.DIALOG360_CLOUD_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const switches = async () => {
  const row = await prisma().channel.findUniqueOrThrow({ where: { id: channel.id } });
  return [row.isCartEnabled, row.isCatalogVisible];
};
const thrownBy = (work: Promise<unknown>) => work.catch((error: unknown) => error);

test("one switch is changed at 360dialog, then kept, and the other left alone", async () => {
  expect(await changeCommerce(owner, channel.id, { isCartEnabled: false })).toBe("changed");
  expect(await switches()).toEqual([false, false]);
  expect(await changeCommerce(owner, channel.id, { isCatalogVisible: true })).toBe("changed");
  expect(await switches()).toEqual([false, true]);
  expect(calls).toEqual([
    "POST /whatsapp_commerce_settings?is_cart_enabled=false",
    "POST /whatsapp_commerce_settings?is_catalog_visible=true",
  ]);
  const audits = await prisma().auditEntry.findMany({ where: { action: "channel.commerce_changed" } });
  expect(audits).toHaveLength(2);
});

test.each([400, 401, 403, 404])("%i: refused, and nothing is changed", async (code) => {
  status = code;
  expect(await changeCommerce(owner, channel.id, { isCartEnabled: false })).toBe("refused");
  expect(await switches()).toEqual([true, false]);
});

test("without an answer nothing is changed, and that is said", async () => {
  status = 503;
  const error = await thrownBy(changeCommerce(owner, channel.id, { isCartEnabled: false }));
  expect(isAppError(error, "vendor_unavailable")).toBe(true);
  expect(await switches()).toEqual([true, false]);
});

test("only Cloud numbers have it, and only owners may", async () => {
  for (const role of ["manager", "agent"] as const) {
    const staff = await createTestStaff(role);
    const error = await thrownBy(changeCommerce(staff, channel.id, { isCartEnabled: false }));
    expect(isAppError(error, "forbidden")).toBe(true);
  }
  await prisma().channel.updateMany({ data: { hosting: "sandbox" } });
  expect(await changeCommerce(owner, channel.id, { isCartEnabled: false })).toBe("refused");
  expect(calls).toEqual([]);
});
