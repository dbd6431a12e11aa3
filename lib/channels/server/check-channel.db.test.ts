import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sweep } from "@/lib/inbound/server/sweep";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { hourMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { checkChannel } from "./check-channel";
import { checkDueChannels } from "./check-due-channels";
import { listChannels } from "./list-channels";

const changed = vi.hoisted((): Record<string, string> => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const actual = await original<typeof import("@/lib/server/env")>();
  return { ...actual, env: () => ({ ...actual.env(), ...changed }) };
});

const problem = {
  error_code: 141010,
  error_description: "The number has not been verified.",
  possible_solution: "Verify it.",
};
const limited = {
  health_status: {
    can_send_message: "LIMITED",
    entities: [
      { entity_type: "PHONE_NUMBER", id: "106540352242922", can_send_message: "LIMITED", errors: [problem] },
      { entity_type: "WABA", id: "1022", can_send_message: "LIMITED", additional_info: ["Name in review."] },
    ],
  },
};
const settings = { data: [{ id: "367025965434465", is_cart_enabled: false, is_catalog_visible: true }] };

let owner: StaffDto;
let channel: TestChannel;
let vendor: Server;
let answers: Record<string, [number, unknown]>;
let calls: string[];

beforeEach(async () => {
  await resetDatabase();
  owner = await createTestStaff("owner");
  channel = await createTestChannel();
  answers = { "/health_status": [200, limited], "/whatsapp_commerce_settings": [200, settings] };
  calls = [];
  vendor = createServer((request, response) => {
    calls.push(request.url ?? "");
    const [status, body] = answers[request.url ?? ""] ?? [404, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const address = vendor.address();
  changed.DIALOG360_CLOUD_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const change = (data: object) => prisma().channel.update({ where: { id: channel.id }, data });
const stored = () =>
  prisma().channel.findUniqueOrThrow({ where: { id: channel.id }, include: { catalog: true } });
const card = async () => (await listChannels(owner))[0];
const thrownBy = (work: Promise<unknown>) => work.catch((error: unknown) => error);
const long = () => new Date(Date.now() - hourMs - 1000);

describe("checkChannel", () => {
  test("keeps health with its problems, the switches, and what was not known yet", async () => {
    await change({ phoneNumberId: null, catalogId: null });
    expect(await checkChannel(owner, channel.id)).toBe("checked");
    expect(await stored()).toMatchObject({
      phoneNumberId: "106540352242922",
      wabaId: "1022",
      catalog: { vendorCatalogId: "367025965434465" },
      foreignCatalogId: null,
    });
    expect(await card()).toMatchObject({
      health: "limited",
      isCartEnabled: false,
      isCatalogVisible: true,
      healthReport: {
        answeredAt: expect.any(String),
        failure: null,
        problems: [
          {
            entity: "PHONE_NUMBER",
            code: "141010",
            text: "The number has not been verified.",
            solution: "Verify it.",
          },
          { entity: "WABA", code: null, text: "Name in review.", solution: null },
        ],
      },
    });
  });

  test("another catalog than ours is said, and ours stays", async () => {
    await checkChannel(owner, channel.id);
    expect(await stored()).toMatchObject({
      catalogId: channel.catalogId,
      foreignCatalogId: "367025965434465",
    });
  });

  test.each([
    ["down", 503, "vendor_unavailable"],
    ["no longer taking the key", 401, "channel_key_refused"],
  ] as const)("360dialog %s: said, and what it answered before stays", async (_name, status, code) => {
    await checkChannel(owner, channel.id);
    const before = await card();
    answers["/health_status"] = [status, {}];
    expect(isAppError(await thrownBy(checkChannel(owner, channel.id)), code)).toBe(true);
    const { healthReport, ...rest } = before ?? expect.fail("no card");
    expect(await card()).toEqual({ ...rest, healthReport: { ...healthReport, failure: code } });
    answers["/health_status"] = [200, limited];
    await checkChannel(owner, channel.id);
    expect((await card())?.healthReport.failure).toBeNull();
  });

  test("settings that 360dialog does not tell leave those it told", async () => {
    await checkChannel(owner, channel.id);
    answers["/whatsapp_commerce_settings"] = [403, {}];
    await checkChannel(owner, channel.id);
    expect(await card()).toMatchObject({ isCartEnabled: false, isCatalogVisible: true, health: "limited" });
  });

  test("hostile answers are no health", async () => {
    for (const body of [null, [], { health_status: { can_send_message: {}, entities: [null, 1, "x"] } }]) {
      answers["/health_status"] = [200, body];
      expect(await checkChannel(owner, channel.id)).toBe("checked");
      expect(await card()).toMatchObject({ health: "unknown", healthReport: { problems: [] } });
    }
  });

  test("only the Cloud API is asked, and only by owners", async () => {
    await change({ hosting: "on_premise" });
    expect(await checkChannel(owner, channel.id)).toBe("not_offered");
    expect(calls).toEqual([]);
    for (const role of ["manager", "agent"] as const) {
      const refused = await thrownBy(checkChannel(await createTestStaff(role), channel.id));
      expect(isAppError(refused, "forbidden")).toBe(true);
    }
    const nothing = await thrownBy(checkChannel(owner, "01890000-0000-7000-8000-000000000000"));
    expect(isAppError(nothing, "not_found")).toBe(true);
  });
});

describe("by itself", () => {
  const knocks = async () => {
    const jobs = await prisma().$queryRaw<{ task_identifier: string }[]>`
      SELECT task_identifier FROM graphile_worker.jobs WHERE task_identifier = 'check-channels'`;
    return jobs.length;
  };

  test("once an hour, by one worker of several", async () => {
    await sweep();
    expect(await knocks()).toBe(0);
    await change({ healthCheckedAt: long() });
    await sweep();
    await sweep();
    expect(await knocks()).toBe(1);
    await Promise.all([checkDueChannels(), checkDueChannels(), checkDueChannels()]);
    await checkDueChannels();
    expect(calls.filter((call) => call === "/health_status")).toHaveLength(1);
    expect((await stored()).health).toBe("limited");
  });

  test("one that fails does not keep the next from being asked, and is not asked again at once", async () => {
    const second = await createTestChannel();
    await prisma().channel.updateMany({ data: { healthCheckedAt: null } });
    await prisma().channel.update({ where: { id: channel.id }, data: { apiKeySealed: "unreadable" } });
    await checkDueChannels();
    expect(calls.filter((call) => call === "/health_status")).toHaveLength(1);
    const other = await prisma().channel.findUniqueOrThrow({ where: { id: second.id } });
    expect(other.health).toBe("limited");
    expect((await stored()).healthCheckedAt).not.toBeNull();
  });

  test("numbers that cannot be asked are left in peace", async () => {
    await change({ healthCheckedAt: null, hosting: "sandbox" });
    await sweep();
    expect(await knocks()).toBe(0);
  });
});
