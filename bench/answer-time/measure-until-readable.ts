import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { cloudDelivery, orderEvent } from "@/bench/traffic/cloud-envelope";
import { type Door, post } from "@/bench/traffic/deliver-all";
import { measureSteady } from "./measure-steady";
import { signIn } from "./sign-in";

const pageSchema = z.object({
  items: z.array(z.object({ customer: z.object({ waId: z.string().nullable() }) })),
});
const pollEveryMs = 25;

/** Milliseconds from a delivery's start to its order in an answer of the staff's API, at a steady rate. */
export async function measureUntilReadable(
  stack: BenchStack,
  door: Door,
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const headers = await signIn(stack);
  const startedAt = new Map<string, number>();
  const waits: number[] = [];
  const run = Date.now().toString().slice(-5);

  async function readPage(): Promise<void> {
    const answer = await fetch(new URL("/api/orders?view=all&limit=50", stack.dashboardUrl), { headers });
    const { items } = pageSchema.parse(await answer.json());
    for (const { customer } of items) {
      const at = startedAt.get(customer.waId ?? "");
      if (at === undefined) continue;
      waits.push(performance.now() - at);
      startedAt.delete(customer.waId ?? "");
    }
  }

  let isDelivering = true;
  const reading = (async () => {
    const giveUpAt = Date.now() + (seconds + 20) * 1000;
    while ((isDelivering || startedAt.size > 0) && Date.now() < giveUpAt) {
      await readPage();
      await sleep(pollEveryMs);
    }
  })();
  await measureSteady(perSecond, seconds, async (index) => {
    const waId = `3461${run}${String(index).padStart(4, "0")}`;
    startedAt.set(waId, performance.now());
    const lines = [{ retailerId: "OIL-ARB-500", quantity: 1, price: "14.9", currency: "EUR" }];
    const status = await post(
      door,
      cloudDelivery([orderEvent(waId, `wamid.readable.${waId}`, lines, new Date())]),
    );
    if (status !== 200) throw new Error(`A delivery was answered ${status}`);
  });
  isDelivering = false;
  await reading;
  if (startedAt.size > 0) throw new Error(`${startedAt.size} orders were not readable after 20 s`);
  return waits;
}
