import { setTimeout as sleep } from "node:timers/promises";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { queryDatabase } from "@/bench/stack/query-database";

export interface Writer {
  waId: string;
  conversationId: string;
}

/** New customers in the simulator who have just written to the shop, and their conversations. */
export async function letCustomersWrite(stack: BenchStack, count: number): Promise<Writer[]> {
  const run = Date.now().toString().slice(-4);
  const waIds = Array.from({ length: count }, (_, index) => `3463${run}${String(index).padStart(4, "0")}`);
  for (const waId of waIds) {
    await control(stack, "POST", "/control/customers", { waId, name: `Customer ${waId.slice(-4)}` });
    await control(stack, "POST", "/control/inbound", { kind: "text", from: waId, text: "Hello" });
  }
  const deadline = Date.now() + 60_000;
  for (;;) {
    const writers = await queryDatabase<Writer>(
      stack.databaseUrl,
      `SELECT customer."waId", conversation."id" AS "conversationId" FROM "Customer" AS customer
       JOIN "Conversation" AS conversation ON conversation."customerId" = customer."id"
       WHERE customer."waId" = ANY($1) AND conversation."windowEndsAt" > now()`,
      [waIds],
    );
    if (writers.length === count) return writers;
    if (Date.now() > deadline) throw new Error(`Only ${writers.length} of ${count} customers have arrived`);
    await sleep(200);
  }
}

/** The simulator's control API. */
export async function control(
  { simulatorUrl }: BenchStack,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(new URL(path, simulatorUrl), {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
