import type { Figures } from "@/bench/figures/open-figures";
import { median, percentile } from "@/bench/figures/percentile";
import { doorOf, untilWorked } from "@/bench/soak/crash-run";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { cloudDelivery, orderEvent } from "@/bench/traffic/cloud-envelope";
import { post } from "@/bench/traffic/deliver-all";
import { measureSteady } from "./measure-steady";
import { measureThroughput } from "./measure-throughput";
import { measureUntilReadable } from "./measure-until-readable";

export interface AnswerTimeScale {
  pairs: number;
  requests: number;
  steadySeconds: number;
}

const connections = 16;
const leastShare = 0.5;
const readableWithinMs = 300;

/**
 * How much slower the webhook door is than a route that does nothing, measured in turns on one production
 * server with its worker running; then how long answers and orders take at the rates of a shop.
 */
export async function answerTime(
  stack: BenchStack,
  { pairs, requests, steadySeconds }: AnswerTimeScale,
  figures: Figures,
): Promise<void> {
  const door = doorOf(stack);
  const { origin, pathname } = new URL(door.url);
  const headers = { ...door.headers, "content-type": "application/json" };
  let sent = 0;
  const delivery = () => ({ path: pathname, headers, body: oneOrder("bench", sent++) });
  const nothing = () => ({ path: "/api/health/live", headers, body: oneOrder("bench", 0) });
  await measureThroughput(origin, connections, requests / 4, nothing);
  await measureThroughput(origin, connections, requests / 4, delivery);

  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const empty = await measureThroughput(origin, connections, requests, nothing);
    const stored = await measureThroughput(origin, connections, requests, delivery);
    figures.say(`pair ${pair + 1}: empty/s, stored/s`, `${empty.toFixed(0)}, ${stored.toFixed(0)}`);
    ratios.push(stored / empty);
  }
  figures.expect("stored ÷ empty, median of the pairs", Number(median(ratios).toFixed(2)), {
    atLeast: leastShare,
  });

  await untilWorked(stack);
  for (const perSecond of [5, 50]) {
    const answers = await measureSteady(perSecond, steadySeconds, async (index) => {
      const status = await post(door, oneOrder(`steady${perSecond}`, index));
      if (status !== 200) throw new Error(`A delivery was answered ${status}`);
    });
    figures.say(`${perSecond}/s: median ms`, median(answers).toFixed(1));
    figures.say(`${perSecond}/s: p99 ms`, percentile(answers, 0.99).toFixed(1));
  }
  await untilWorked(stack);
  const waits = await measureUntilReadable(stack, door, 50, steadySeconds);
  figures.say("50/s: order readable, median ms", median(waits).toFixed(0));
  figures.expect("50/s: order readable, p95 ms", Math.round(percentile(waits, 0.95)), {
    atMost: readableWithinMs,
  });
}

function oneOrder(name: string, index: number): string {
  const waId = `3462${String(index % 5_000).padStart(7, "0")}`;
  const lines = [{ retailerId: "OIL-ARB-500", quantity: 1, price: "14.9", currency: "EUR" }];
  return cloudDelivery([orderEvent(waId, `wamid.${name}.${index}`, lines, new Date())]);
}
