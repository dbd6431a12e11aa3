import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { signIn } from "@/bench/answer-time/sign-in";
import type { Figures } from "@/bench/figures/open-figures";
import type { BenchStack } from "@/bench/stack/open-bench-stack";
import { queryDatabase } from "@/bench/stack/query-database";
import { seededRandom } from "@/bench/traffic/seeded-random";
import { control, letCustomersWrite, type Writer } from "./demo-customers";

export interface SendScale {
  messages: number;
  kills: number;
}

/** What the vendor does to the calls; the rest is answered as usual. */
const faultRates = {
  dropBefore: 0.05,
  dropAfter: 0.05,
  rate429: 0.05,
  status500: 0.025,
  vendor500: 0.025,
  slow: 0.05,
};
const messagesPerCustomer = 10;
/** Calls one worker may have under way when it is killed. */
const sendsAtOnce = 8;
/** Retries wait up to minutes, and a killed worker's calls are given up after one. */
const settledWithinMs = 400_000;

const acceptedSchema = z.array(z.object({ callbackData: z.string().nullable() }));
const receivedSchema = z.array(z.object({ path: z.string(), body: z.unknown() }));
const callbackSchema = z.object({ biz_opaque_callback_data: z.string() });

interface SentRow {
  id: string;
  state: string;
  hasReason: boolean;
}

/**
 * Sends through a vendor that fails in every way while the worker is killed. Nothing may be accepted
 * twice, and each message must be delivered, rejected with a reason, waiting, or unknown for a cause.
 */
export async function sendRun(
  stack: BenchStack,
  { messages, kills }: SendScale,
  figures: Figures,
): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const random = seededRandom(seed);
  const writers = await letCustomersWrite(stack, Math.ceil(messages / messagesPerCustomer));
  await control(stack, "DELETE", "/control/accepted");
  await control(stack, "DELETE", "/control/received");
  await control(stack, "POST", "/control/fault-rates", { seed, ...faultRates });
  const startedAt = Date.now();
  const ids = Array.from({ length: messages }, () => crypto.randomUUID());
  const sending = sendReplies(stack, ids, writers);
  for (let count = 0; count < kills; count += 1) {
    await sleep(random.whole(500, 3_000));
    await stack.worker.kill("SIGKILL");
    await stack.worker.start();
  }
  await sending;
  const rows = await untilSettled(stack, ids);
  await control(stack, "POST", "/control/fault-rates", { seed });

  const accepted = countById(acceptedSchema.parse(await control(stack, "GET", "/control/accepted")));
  const received = receivedIds(receivedSchema.parse(await control(stack, "GET", "/control/received")));
  const ofState = (...states: string[]) => rows.filter(({ state }) => states.includes(state));
  const unknown = ofState("unknown");

  figures.say("seed", seed);
  figures.say("messages", messages);
  figures.say("worker kills", kills);
  figures.say("seconds", ((Date.now() - startedAt) / 1000).toFixed(1));
  figures.expect("messages kept", rows.length, { equal: messages });
  figures.expect("accepted twice", [...accepted.values()].filter((count) => count > 1).length, { equal: 0 });
  figures.say("accepted, sent, delivered or read", ofState("accepted", "sent", "delivered", "read").length);
  figures.say("rejected", ofState("failed").length);
  figures.expect(
    "rejected without a reason",
    ofState("failed").filter(({ hasReason }) => !hasReason).length,
    {
      equal: 0,
    },
  );
  figures.say("still waiting", ofState("queued", "sending").length);
  figures.say("unknown, for staff to settle", unknown.length);
  figures.expect(
    "unknown although the vendor accepted it",
    unknown.filter(({ id }) => accepted.has(id)).length,
    {
      equal: 0,
    },
  );
  figures.expect("unknown and never received", unknown.filter(({ id }) => !received.has(id)).length, {
    atMost: kills * sendsAtOnce,
  });
  figures.expect(
    "said to be sent, but never accepted",
    ofState("accepted", "sent", "delivered", "read").filter(({ id }) => !accepted.has(id)).length,
    { equal: 0 },
  );
}

async function sendReplies(
  stack: BenchStack,
  ids: readonly string[],
  writers: readonly Writer[],
): Promise<void> {
  const headers = { ...(await signIn(stack)), "content-type": "application/json" };
  const queue = [...ids.entries()];
  const lanes = Array.from({ length: 6 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, id] = next;
      const writer = writers[index % writers.length];
      const answer = await fetch(
        new URL(`/api/conversations/${writer?.conversationId}/messages`, stack.dashboardUrl),
        { method: "POST", headers, body: JSON.stringify({ id, text: `Message ${index}` }) },
      );
      if (!answer.ok) throw new Error(`A reply was answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  });
  await Promise.all(lanes);
}

/** Until nothing waits any more, and what is unknown has had time for a status to settle it. */
async function untilSettled({ databaseUrl }: BenchStack, ids: string[]): Promise<SentRow[]> {
  const deadline = Date.now() + settledWithinMs;
  for (;;) {
    const rows = await queryStates(databaseUrl, ids);
    const isSettled = rows.every(({ state }) => !["queued", "sending"].includes(state));
    if (isSettled || Date.now() > deadline) {
      await sleep(5_000);
      return queryStates(databaseUrl, ids);
    }
    await sleep(1_000);
  }
}

function queryStates(databaseUrl: string, ids: string[]): Promise<SentRow[]> {
  return queryDatabase<SentRow>(
    databaseUrl,
    `SELECT "id", "state"::text AS "state", ("errorCode" IS NOT NULL OR "errorDetail" IS NOT NULL) AS "hasReason"
     FROM "Message" WHERE "id" = ANY($1::uuid[])`,
    [ids],
  );
}

function countById(accepted: z.infer<typeof acceptedSchema>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { callbackData } of accepted) {
    if (callbackData !== null) counts.set(callbackData, (counts.get(callbackData) ?? 0) + 1);
  }
  return counts;
}

function receivedIds(calls: z.infer<typeof receivedSchema>): Set<string> {
  return new Set(
    calls.flatMap(({ body }) => {
      const message = callbackSchema.safeParse(body);
      return message.success ? [message.data.biz_opaque_callback_data] : [];
    }),
  );
}
