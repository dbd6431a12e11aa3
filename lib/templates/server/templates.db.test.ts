import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { receiveEvents } from "@/lib/testing/factories/inbound-events";
import { resetDatabase } from "@/lib/testing/test-database";
import { findTemplate } from "./find-template";
import { listTemplates } from "./list-templates";
import { receiveTemplates } from "./receive-templates";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

const catalogTemplate = (name: string, status = "APPROVED", language = "en") => ({
  ...{ name, language, status, category: "MARKETING", rejected_reason: "NONE" },
  components: [
    { type: "BODY", text: "Look." },
    { type: "BUTTONS", buttons: [{ type: "CATALOG", text: "View catalog" }] },
  ],
});
const plain = { ...catalogTemplate("plain"), components: [{ type: "BODY", text: "Hi" }] };

let staff: StaffDto;
let channel: TestChannel;
let vendor: Server;
let status: number;
let listed: unknown;
let calls: number;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff("agent");
  channel = await createTestChannel();
  [status, listed, calls] = [200, [], 0];
  vendor = createServer((_request, response) => {
    calls += 1;
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify({ waba_templates: listed }));
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const address = vendor.address();
  changed.DIALOG360_CLOUD_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const later = () => addMs(new Date(), minuteMs);
const namesOf = async (of = channel) =>
  (await listTemplates(staff, of.id)).items.map(({ name, status: word }) => `${name} ${word}`);

describe("the list", () => {
  test("holds what shows products, approved ones first, until it is asked for anew", async () => {
    expect(await listTemplates(staff, channel.id)).toEqual({ items: [], listedAt: null });
    listed = [
      catalogTemplate("a", "submitted"),
      plain,
      catalogTemplate("b"),
      catalogTemplate("b", "approved", "es"),
    ];
    const now = new Date();
    const list = await receiveTemplates(staff, channel.id, now);
    expect(list.listedAt).toBe(now.toISOString());
    expect(list.items.map(({ name, language, kind }) => [name, language, kind])).toEqual([
      ["b", "en", "catalog"],
      ["b", "es", "catalog"],
      ["a", "en", "catalog"],
    ]);
    expect(calls).toBe(1);

    const [b] = list.items;
    listed = [catalogTemplate("b", "paused"), catalogTemplate("c")];
    expect((await receiveTemplates(staff, channel.id, later())).items.map(({ name }) => name)).toEqual([
      "c",
      "b",
    ]);
    expect(await findTemplate(b?.id ?? "", channel.id)).toMatchObject({ name: "b", status: "paused" });
    expect(await prisma().template.count()).toBe(2);
  });

  test("asked for twice within seconds is asked for once", async () => {
    await receiveTemplates(staff, channel.id);
    await receiveTemplates(staff, channel.id);
    expect(calls).toBe(1);
  });

  test("stays as it was when 360dialog refuses, or there is no such number", async () => {
    listed = [catalogTemplate("a")];
    await receiveTemplates(staff, channel.id);
    status = 404;
    const again = receiveTemplates(staff, channel.id, later());
    await expect(again).rejects.toMatchObject({ code: "vendor_unavailable" });
    [status, listed] = [200, { moved: "elsewhere" }];
    await expect(receiveTemplates(staff, channel.id, later())).rejects.toMatchObject({
      code: "vendor_unavailable",
    });
    status = 401;
    await expect(receiveTemplates(staff, channel.id, later())).rejects.toMatchObject({
      code: "channel_key_refused",
    });
    expect(await namesOf()).toEqual(["a approved"]);
    await expect(receiveTemplates(staff, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(listTemplates(staff, newId())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is a number's own: another number finds nothing of it", async () => {
    listed = [catalogTemplate("a")];
    const { items } = await receiveTemplates(staff, channel.id);
    const other = await createTestChannel();
    expect(await namesOf(other)).toEqual([]);
    expect(await findTemplate(items[0]?.id ?? "", other.id)).toBeNull();
  });
});

describe("what the account says", () => {
  const wabaId = "1022";
  const say = (
    event: string,
    more: object = {},
    occurredAt: Date | null = later(),
    field = "message_template_status_update",
  ) =>
    receiveEvents(channel, [
      {
        ...{ event: "account", phoneNumberId: null, wabaId, field, occurredAt },
        detail: { event, message_template_name: "a", message_template_language: "en", ...more },
      },
    ]);

  beforeEach(async () => {
    listed = [catalogTemplate("a")];
    await receiveTemplates(staff, channel.id);
  });

  test.each([
    ["PAUSED", "a paused"],
    ["REJECTED", "a rejected"],
    ["DISABLED", "a disabled"],
    ["REINSTATED", "a approved"],
    ["FLAGGED", "a approved"],
  ])("%s makes it %s", async (event, expected) => {
    await say(event);
    expect(await namesOf()).toEqual([expected]);
    expect((await listTemplates(staff, channel.id)).listedAt).not.toBeNull();
  });

  test("older news come late and change nothing, and the list does not undo newer ones", async () => {
    await say("PAUSED", {}, addMs(new Date(), 10 * minuteMs));
    await say("APPROVED", {}, addMs(new Date(), 5 * minuteMs));
    expect(await namesOf()).toEqual(["a paused"]);
    await receiveTemplates(staff, channel.id, later());
    expect(await namesOf()).toEqual(["a paused"]);
  });

  test("it reaches every number of the account, and no other", async () => {
    const [second, stranger] = [await createTestChannel(), await createTestChannel()];
    for (const one of [second, stranger]) await receiveTemplates(staff, one.id);
    const where = { id: { in: [channel.id, second.id] } };
    await prisma().channel.updateMany({ where, data: { wabaId } });
    await say("PAUSED");
    expect([await namesOf(), await namesOf(second), await namesOf(stranger)]).toEqual([
      ["a paused"],
      ["a paused"],
      ["a approved"],
    ]);
  });

  test.each([
    ["a template that is not known yet", "APPROVED", { message_template_name: "new" }, undefined],
    ["another definition", "", {}, "message_template_components_update"],
    ["a shape that nobody knows", "APPROVED", { message_template_name: 7 }, undefined],
  ])("%s makes the list be asked for again", async (_what, event, more, field) => {
    await say(event, more, later(), field);
    expect((await listTemplates(staff, channel.id)).listedAt).toBeNull();
  });
});
