import "server-only";
import { setPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type Runner, run } from "graphile-worker";
import pg from "pg";
import { sweep } from "@/lib/inbound/server/sweep";
import { taskList, workerSlots } from "@/lib/inbound/server/task-list";
import { workerLogger } from "@/lib/inbound/server/worker-logger";
import { closeDatabase } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { secondMs } from "@/lib/shared/clock";

const sweepEveryMs = 5 * secondMs;
/** The launcher kills after 8 s. A send call cut off here becomes `unknown`, as after any crash. */
const stopWithinMs = 6 * secondMs;

/** On a machine with both, the door's answers come before the work: 360dialog counts them in milliseconds. */
const niceness = 5;

setPriority(niceness);
const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stopping.abort());

await sweepOnce();
const runner = await startRunner();
process.stdout.write("Worker ready\n");
const sweeping = sweepUntilStopped();
const exitCode = await Promise.race([stopAsked(), runner.promise.then(() => 0, reportEnd)]);
stopping.abort();
await Promise.race([Promise.allSettled([runner.stop(), sweeping]), sleep(stopWithinMs)]);
await Promise.race([closeDatabase(), sleep(secondMs)]);
process.exit(exitCode);

function startRunner(): Promise<Runner> {
  // LISTEN needs a direct connection, so this pool goes around a pooler.
  const pgPool = new pg.Pool({
    connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL,
    max: workerSlots + 2,
  });
  const noteLoss = (error: Error) =>
    log.warn({ err: describeError(error) }, "the worker lost a database connection");
  pgPool.on("error", noteLoss).on("connect", (client) => client.on("error", noteLoss));
  return run({
    pgPool,
    taskList,
    parsedCronItems: [],
    concurrency: workerSlots,
    pollInterval: 2 * secondMs,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 200,
    logger: workerLogger(),
  });
}

async function sweepUntilStopped(): Promise<void> {
  while (!stopping.signal.aborted) {
    await sleep(sweepEveryMs, undefined, { signal: stopping.signal }).catch(() => {});
    if (!stopping.signal.aborted) await sweepOnce();
  }
}

/** A database that is away for a while is no reason to end: the next sweep finds what was due. */
async function sweepOnce(): Promise<void> {
  await sweep().catch((error: unknown) => {
    log.error({ err: describeError(error) }, "a sweep failed");
  });
}

function stopAsked(): Promise<number> {
  return new Promise((resolve) => {
    if (stopping.signal.aborted) resolve(0);
    stopping.signal.addEventListener("abort", () => resolve(0));
  });
}

function reportEnd(error: unknown): number {
  log.error({ err: describeError(error) }, "the worker ended by itself");
  return 1;
}
