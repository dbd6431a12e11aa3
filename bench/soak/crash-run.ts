import { setTimeout as sleep } from "node:timers/promises";
import type { Figures } from "@/bench/figures/open-figures";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { type Door, deliverAll } from "@/bench/traffic/deliver-all";
import { planDeliveries } from "@/bench/traffic/plan-deliveries";
import { type Random, seededRandom } from "@/bench/traffic/seeded-random";
import { countOutcome, countUnworked } from "./count-outcome";
import { insertOutgoing } from "./insert-outgoing";

export interface CrashScale {
  deliveries: number;
  disturbances: number;
}

type Disturbance = (stack: BenchStack, random: Random) => Promise<void>;

/** SIGKILL, at any instruction, to the server, the worker or both. */
export const killProcesses: Disturbance = async ({ dashboard, worker }, random) => {
  const victims = random.pick([[dashboard], [worker], [dashboard, worker]]);
  await Promise.all(victims.map((victim) => victim.kill("SIGKILL")));
  await sleep(random.whole(0, 300));
  await Promise.all(victims.map((victim) => victim.start()));
};

export const restartDatabase: Disturbance = async (stack, random) => {
  await stack.stopDatabase();
  await sleep(random.whole(0, 800));
  await stack.startDatabase();
};

/**
 * Delivers while something is killed again and again; then nothing that was acknowledged may be missing,
 * doubled or wrong. Every kill falls among deliveries: a share of them is held back for each.
 */
export async function crashRun(
  stack: BenchStack,
  { deliveries, disturbances }: CrashScale,
  disturb: Disturbance,
  name: string,
  figures: Figures,
): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const random = seededRandom(seed);
  const plan = planDeliveries(`${name}-${seed}`, deliveries, seed);
  await insertOutgoing(stack.databaseUrl, plan.outgoing);
  let released = 1;
  const share = Math.ceil(plan.bodies.length / (disturbances + 1));

  async function* inShares() {
    for (const [index, body] of plan.bodies.entries()) {
      while (index >= share * released) await sleep(20);
      yield body;
    }
  }

  const startedAt = Date.now();
  const delivering = deliverAll(doorOf(stack), inShares());
  for (let count = 0; count < disturbances; count += 1) {
    released += 1;
    await sleep(random.whole(50, 700));
    await disturb(stack, random);
  }
  const { acknowledged, refused } = await delivering;
  await untilWorked(stack);
  const outcome = await countOutcome(stack.databaseUrl, plan);

  figures.say("seed", seed);
  figures.say("deliveries, repeated ones included", plan.bodies.length);
  figures.say("events in them", plan.events);
  figures.say("kills or restarts", disturbances);
  figures.say("tries without a 200, repeated", refused);
  figures.say("seconds", ((Date.now() - startedAt) / 1000).toFixed(1));
  figures.expect("acknowledged", acknowledged, { equal: plan.bodies.length });
  figures.expect("deliveries left unworked", outcome.deliveriesNotWorked, { equal: 0 });
  figures.say("orders planned", plan.orders.size);
  figures.expect("orders missing", outcome.ordersMissing, { equal: 0 });
  figures.expect("orders twice", outcome.ordersTwice, { equal: 0 });
  figures.expect("orders with a wrong total", outcome.totalsWrong, { equal: 0 });
  figures.expect("texts missing or twice", outcome.textsNotOnce, { equal: 0 });
  figures.say("sent messages with statuses", plan.outgoing.length);
  figures.expect("of these in a wrong state", outcome.statesWrong, { equal: 0 });
}

export function doorOf({ demoShop }: BenchStack): Door {
  const [name = "", value = ""] = demoShop.webhookSecretHeader.split(": ");
  return { url: demoShop.webhookUrl, headers: { [name]: value } };
}

/** The sweep finds what a crash left within seconds; two minutes are for the slowest machine. */
export async function untilWorked({ databaseUrl }: BenchStack): Promise<void> {
  const deadline = Date.now() + 120_000;
  while ((await countUnworked(databaseUrl)) > 0 && Date.now() < deadline) await sleep(200);
}
