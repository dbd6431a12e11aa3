import "server-only";
import { runOnce } from "graphile-worker";
import { env } from "@/lib/server/env";
import { sweep } from "./sweep";
import { taskList, workerSlots } from "./task-list";
import { workerLogger } from "./worker-logger";

/** Works until no job is left: for hosts without a long-running worker, where a scheduler knocks. */
export async function runUntilEmpty(): Promise<void> {
  await sweep();
  await runOnce({
    connectionString: env().DATABASE_URL,
    taskList,
    parsedCronItems: [],
    concurrency: workerSlots,
    maxPoolSize: workerSlots + 1,
    noHandleSignals: true,
    // Behind a pooler statements cannot be kept prepared.
    noPreparedStatements: env().LIVE_EVENTS === "poll",
    logger: workerLogger(),
  });
}
