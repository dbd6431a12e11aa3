import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { cloudDelivery, orderEvent } from "@/bench/traffic/cloud-envelope";
import { type Door, post } from "@/bench/traffic/deliver-all";
import { measureSteady } from "./measure-steady";
import { signIn } from "./sign-in";

const pageSchema = z.object({
  items: z.array(z.object({ customer: z.object({ waId: z.string().nullable() }) })),
  nextCursor: z.string().nullable(),
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

  /** The newest orders, page by page for as long as some of a page was waited for. */
  async function readNewest(cursor = ""): Promise<void> {
    const path = `/api/orders?view=all&limit=100${cursor && `&cursor=${cursor}`}`;
    const answer = await fetch(new URL(path, stack.dashboardUrl), { headers });
    const { items, nextCursor } = pageSchema.parse(await answer.json());
    const isNews = items.map(({ customer: { waId } }) => noteReadable(waId ?? ""));
    if (nextCursor !== null && isNews.some(Boolean)) await readNewest(nextCursor);
  }

  function noteReadable(waId: string): boolean {
    const at = startedAt.get(waId);
    if (at !== undefined) waits.push(performance.now() - at);
    return startedAt.delete(waId);
  }

  let isDelivering = true;
  const reading = (async () => {
    const giveUpAt = Date.now() + (seconds + 20) * 1000;
    while ((isDelivering || startedAt.size > 0) && Date.now() < giveUpAt) {
      await readNewest();
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
