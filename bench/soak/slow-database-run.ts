import { setTimeout as sleep } from "node:timers/promises";
import type { Figures } from "@/bench/figures/open-figures";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { queryDatabase } from "@/bench/stack/query-database";
import { type Door, deliverAll, post } from "@/bench/traffic/deliver-all";
import { planDeliveries } from "@/bench/traffic/plan-deliveries";
import { countOutcome, countUnworked } from "./count-outcome";
import { doorOf } from "./crash-run";
import { insertOutgoing } from "./insert-outgoing";

/** 360dialog gives up on an answer after 5 s (360dialog.md §2.1). */
const answerLimitMs = 5_000;
const tries = 24;

const slowDown = `
  CREATE FUNCTION "wait_two_seconds"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$;
  CREATE TRIGGER "slow" BEFORE INSERT ON "WebhookDelivery" FOR EACH STATEMENT EXECUTE FUNCTION "wait_two_seconds"()`;
const speedUp = `DROP TRIGGER "slow" ON "WebhookDelivery"; DROP FUNCTION "wait_two_seconds"()`;

/** The database stopped, then slow: every answer in time, no 200 without a stored row, all taken later. */
export async function slowDatabaseRun(stack: BenchStack, figures: Figures): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const plan = planDeliveries(`slow-${seed}`, tries * 2, seed);
  await insertOutgoing(stack.databaseUrl, plan.outgoing);
  const door = doorOf(stack);
  const before = await countStored(stack);

  await stack.stopDatabase();
  const whileStopped = await timedPosts(door, plan.bodies.slice(0, tries));
  await stack.startDatabase();
  figures.expect(
    "stopped: answers other than 5xx",
    whileStopped.filter(({ status }) => !is5xx(status)).length,
    {
      equal: 0,
    },
  );
  figures.expect("stopped: slowest answer, ms", slowestOf(whileStopped), { atMost: answerLimitMs });

  await untilTaken(door, plan.bodies[0] ?? "");
  await queryDatabase(stack.databaseUrl, slowDown);
  const whileSlow = await timedPosts(door, plan.bodies.slice(tries, tries * 2));
  await queryDatabase(stack.databaseUrl, speedUp);
  const taken = whileSlow.filter(({ status }) => status === 200).length;
  figures.say("slow (2 s): answered 200", taken);
  figures.expect("slow: slowest answer, ms", slowestOf(whileSlow), { atMost: answerLimitMs });
  figures.expect("slow: rows stored, at least", (await countStored(stack)) - before, { atLeast: taken });

  await deliverAll(door, plan.bodies);
  while ((await countUnworked(stack.databaseUrl)) > 0) await sleep(200);
  const outcome = await countOutcome(stack.databaseUrl, plan);
  const wrong = Object.values(outcome).reduce((sum, count) => sum + count, 0);
  figures.say("orders planned", plan.orders.size);
  figures.expect("redelivered: missing, doubled or wrong", wrong, { equal: 0 });
}

interface TimedAnswer {
  status: number | null;
  tookMs: number;
}

function timedPosts(door: Door, bodies: readonly string[]): Promise<TimedAnswer[]> {
  return Promise.all(
    bodies.map(async (body) => {
      const startedAt = performance.now();
      const status = await post(door, body, answerLimitMs * 2);
      return { status, tookMs: Math.round(performance.now() - startedAt) };
    }),
  );
}

async function untilTaken(door: Door, body: string): Promise<void> {
  while ((await post(door, body)) !== 200) await sleep(100);
}

async function countStored({ databaseUrl }: BenchStack): Promise<number> {
  const sql = `SELECT count(*)::int AS "count" FROM "WebhookDelivery"`;
  return (await queryDatabase<{ count: number }>(databaseUrl, sql))[0]?.count ?? 0;
}

function slowestOf(answers: readonly TimedAnswer[]): number {
  return Math.max(...answers.map(({ tookMs }) => tookMs));
}

function is5xx(status: number | null): boolean {
  return status !== null && status >= 500;
}
