import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/jobs/run/route";
import { prisma } from "@/lib/server/prisma";
import { cloudDelivery, contact, item, orderMessage } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { postDelivery } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { runUntilEmpty } from "./run-until-empty";
import { sweep } from "./sweep";

let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

async function postOrders(count: number) {
  for (let index = 0; index < count; index++) {
    const messages = [orderMessage("16315551234", `wamid.${index}`, [item("X")])];
    const body = cloudDelivery({
      phoneNumberId: channel.phoneNumberId,
      contacts: [contact("16315551234", "Kerry")],
      messages,
    });
    expect((await postDelivery(channel, body)).status).toBe(200);
  }
}

async function makeOld() {
  await prisma().$executeRaw`UPDATE "WebhookDelivery" SET "receivedAt" = "receivedAt" - interval '6 seconds'`;
}

async function waitingJobs(): Promise<number> {
  const rows = await prisma().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM graphile_worker.jobs`;
  return rows[0]?.n ?? 0;
}

function knock(authorization?: string) {
  const request = new Request("http://localhost:3000/api/jobs/run", {
    method: "POST",
    headers: authorization ? { authorization } : {},
  });
  return POST(request, { params: Promise.resolve({}) });
}

describe("with the worker off and later on", () => {
  test("deliveries wait, then every order is made, once", async () => {
    await postOrders(5);
    expect(await prisma().order.count()).toBe(0);
    await Promise.all([runUntilEmpty(), runUntilEmpty()]);
    expect(await prisma().order.count()).toBe(5);
    expect(await waitingJobs()).toBe(0);
    await runUntilEmpty();
    expect(await prisma().order.count()).toBe(5);
  });

  test("also where the knocks were lost", async () => {
    await postOrders(5);
    await prisma().$executeRaw`TRUNCATE graphile_worker._private_jobs CASCADE`;
    await makeOld();
    await runUntilEmpty();
    expect(await prisma().order.count()).toBe(5);
  });

  test("also where a killed worker's jobs stay locked", async () => {
    await postOrders(3);
    await prisma()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now()`;
    await makeOld();
    await runUntilEmpty();
    expect(await prisma().order.count()).toBe(3);
  });
});

test("a sweep knocks once per kind, however much was left behind and however often it runs", async () => {
  await postOrders(4);
  await prisma().$executeRaw`TRUNCATE graphile_worker._private_jobs CASCADE`;
  await sweep();
  expect(await waitingJobs()).toBe(0);
  await makeOld();
  for (let time = 0; time < 3; time++) await sweep();
  expect(await waitingJobs()).toBe(1);
});

describe("the scheduler's knock", () => {
  test("runs what is due", async () => {
    await postOrders(1);
    const response = await knock("Bearer the scheduler's secret of the tests");
    expect(response.status).toBe(200);
    expect(await prisma().order.count()).toBe(1);
  });

  test.each([undefined, "Bearer wrong", "Bearer ", "the scheduler's secret of the tests"])(
    "is refused with %j",
    async (authorization) => {
      await postOrders(1);
      expect((await knock(authorization)).status).toBe(401);
      expect(await prisma().order.count()).toBe(0);
    },
  );
});
