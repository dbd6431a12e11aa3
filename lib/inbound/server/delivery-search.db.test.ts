import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { type DeliveryListQuery, deliveryListQuerySchema, searchedDeliveries } from "@/lib/inbound/contract";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { resetDatabase } from "@/lib/testing/test-database";
import { Prisma } from "@/prisma/generated/client";
import { deliverySearchSql } from "./delivery-search-store";

type Query = Partial<Record<keyof DeliveryListQuery, string>>;

const many = 3 * searchedDeliveries;
/** Nothing in the healthy shop is rare enough to be found, and nothing in the broken one is not. */
const shops = {
  healthy: Prisma.sql`now(), 'processed'::"DeliveryState", NULL, '{"statuses": 1}'::jsonb`,
  broken: Prisma.sql`NULL, 'unrecognised'::"DeliveryState", 'unknown_shape', '{"other": 1}'::jsonb`,
};

let busy: TestChannel;
let quiet: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  busy = await createTestChannel();
  quiet = await createTestChannel();
});

async function fill(count: number, shop: Prisma.Sql): Promise<void> {
  await prisma().$executeRaw`INSERT INTO "WebhookDelivery"
    ("id", "channelId", "body", "byteSize", "receivedAt", "processedAt", "state", "problem", "outcome")
    SELECT gen_random_uuid(), ${busy.id}::uuid, convert_to(repeat(md5(i::text), 12), 'UTF8'),
      384, now() - i * interval '1 second', ${shop} FROM generate_series(1, ${count}) AS i`;
  await prisma().$executeRaw`ANALYZE "WebhookDelivery"`;
}

const queries = (): Query[] => [
  {},
  { view: "unrecognised" },
  { view: "trouble" },
  { view: "waiting" },
  { channelId: quiet.id },
  { door: "account" },
  { door: "number" },
  { problem: "not_json" },
  { has: "failed" },
  { has: "unknown_number" },
  { q: "no such words" },
  { q: newId() },
  { view: "unrecognised", channelId: quiet.id },
  { view: "waiting", has: "failed", door: "account" },
  { view: "trouble", door: "account", channelId: quiet.id, q: "no such words" },
];

const planSchema = z.object({
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().default(0),
  get Plans() {
    return z.array(planSchema).default([]);
  },
});
type Plan = z.infer<typeof planSchema>;
const explainedSchema = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: planSchema })]) })]);

/** The most rows that any one step of the plan looked at. */
async function rowsLookedAt(query: Query): Promise<number> {
  const search = { ...deliveryListQuerySchema.parse(query), after: null };
  const explained = await prisma().$queryRaw(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${deliverySearchSql(search)}`,
  );
  return mostRows(explainedSchema.parse(explained)[0]["QUERY PLAN"][0].Plan);
}

function mostRows(plan: Plan): number {
  const own = (plan["Actual Rows"] + plan["Rows Removed by Filter"]) * plan["Actual Loops"];
  return Math.max(own, ...plan.Plans.map(mostRows));
}

test.each(["healthy", "broken"] as const)(
  "each filter of a %s shop looks at a bounded part, however many deliveries there are",
  async (shop) => {
    await fill(many, shops[shop]);
    for (const query of queries()) {
      expect(await rowsLookedAt(query), JSON.stringify(query)).toBeLessThanOrEqual(searchedDeliveries + 1);
    }
  },
  60_000,
);
