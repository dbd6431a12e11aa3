import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { threadSchema } from "@/lib/conversations/contract";
import { getThread } from "@/lib/conversations/server/get-thread";
import { workDueDeliveries } from "@/lib/inbound/server/work-delivery";
import { getOrder } from "@/lib/orders/server/get-order";
import { log } from "@/lib/server/log";
import { prisma } from "@/lib/server/prisma";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { postDelivery, receiveNow } from "@/lib/testing/factories/post-delivery";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import { type HostileDelivery, hostileDelivery, hostileKinds } from "@/lib/testing/hostile/hostile-delivery";
import { resetDatabase } from "@/lib/testing/test-database";

const runs = 100;
const atOnce = 200;
/** Of each kind; a thousand updates are a thousand transactions. */
const workedOf = (kind: string) => (kind.startsWith("1,000") ? 1 : 18);

let channel: TestChannel;
const problems: string[] = [];

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel({ phoneNumberId: "106540352242922", vendorCatalogId: "367025965434465" });
  vi.spyOn(log, "error").mockImplementation((...said) => void problems.push(JSON.stringify(said)));
});

afterEach(() => vi.restoreAllMocks());

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const count = (into: Map<string, number>, what: string, times = 1) =>
  into.set(what, (into.get(what) ?? 0) + times);

async function waitingDeliveries() {
  return prisma().webhookDelivery.findMany({
    where: { processedAt: null },
    select: { id: true, body: true, byteSize: true },
  });
}

describe("hostile deliveries at the door", { timeout: 300_000 }, () => {
  test("each of 20,000 is answered 200 and kept byte for byte, and no event of those worked on fails", async () => {
    const statuses = new Map<string, number>();
    const worked = new Map<string, number>();

    /** Of each kind the first of this throw, until it had its share. */
    function chooseShare(thrown: HostileDelivery[]): Set<string> {
      const chosen = new Map<string, string>();
      for (const { kind, body } of thrown)
        if (!chosen.has(kind) && (worked.get(kind) ?? 0) < workedOf(kind)) chosen.set(kind, asText(body));
      for (const kind of chosen.keys()) count(worked, kind);
      return new Set(chosen.values());
    }

    async function throwAll(thrown: HostileDelivery[]): Promise<void> {
      const answers = await Promise.all(thrown.map(({ body }) => postDelivery(channel, body)));
      for (const { status } of answers) count(statuses, String(status));
      expect(thrown.filter((_, index) => answers[index]?.status !== 200)).toEqual([]);
      const kept = await waitingDeliveries();
      expect(kept.map(({ body }) => asText(body)).toSorted()).toEqual(
        thrown.map(({ body }) => asText(body)).toSorted(),
      );
      expect(kept.filter(({ body, byteSize }) => body.byteLength !== byteSize)).toEqual([]);

      const share = chooseShare(thrown);
      const unworked = kept.filter(({ body }) => !share.has(asText(body))).map(({ id }) => id);
      await prisma().webhookDelivery.updateMany({
        where: { id: { in: unworked } },
        data: { processedAt: new Date() },
      });
      await Promise.all([1, 2, 3].map(() => workDueDeliveries()));
      const failed = await waitingDeliveries();
      expect({ failed: failed.map(({ body }) => asText(body).slice(0, 2_000)), problems }).toEqual({
        failed: [],
        problems: [],
      });
    }

    const throws = fc.array(hostileDelivery, { minLength: atOnce, maxLength: atOnce });
    const result = await fc.check(fc.asyncProperty(throws, throwAll), { numRuns: runs, endOnFailure: true });
    // Its own report would print all the bytes thrown.
    if (result.failed) throw new Error(`With the seed ${result.seed}:`, { cause: result.errorInstance });

    const figures = {
      thrown: runs * atOnce,
      kept: await prisma().webhookDelivery.count(),
      answers: Object.fromEntries(statuses),
      worked: [...worked.values()].reduce((sum, times) => sum + times),
      kinds: worked.size,
      events: await eventsByResult(),
    };
    console.log(`Hostile deliveries: ${JSON.stringify(figures)}`);
    expect(figures).toMatchObject({ kept: figures.thrown, answers: { 200: figures.thrown } });
    expect([...worked.keys()].toSorted()).toEqual(hostileKinds.toSorted());
    expect(figures.events).not.toHaveProperty("failed");
    await expectHealth();
  });
});

async function eventsByResult(): Promise<Record<string, number>> {
  const results = new Map<string, number>();
  for (const { outcome } of await prisma().webhookDelivery.findMany({ select: { outcome: true } }))
    for (const [result, times] of Object.entries(outcome ?? {})) count(results, result, Number(times));
  return Object.fromEntries(results);
}

/** Staff can read all that came of it, no connection is left in a transaction, and the next cart is an order. */
async function expectHealth(): Promise<void> {
  const staff = await createTestStaff();
  for (const { id } of await prisma().conversation.findMany({ select: { id: true } }))
    threadSchema.parse(await getThread(staff, id, {}));
  for (const { id } of await prisma().order.findMany({ select: { id: true } })) await getOrder(staff, id);
  const open = await prisma().$queryRaw`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  expect(open).toEqual([]);
  const before = await prisma().order.count();
  await receiveNow(channel, sampleDelivery("cloud-order.json").replaceAll("wamid.", "wamid.after."));
  expect(await prisma().order.count()).toBe(before + 1);
}
