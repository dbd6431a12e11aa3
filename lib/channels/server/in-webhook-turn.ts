import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { inTransaction } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { takeWebhookTurn } from "./webhook-store";

// Longer than the calls of a rotation take when each of them times out.
const longestTurnMs = 120 * secondMs;
const pollMs = 200;

/**
 * One registration or rotation at a time in the whole shop, so that what stands at 360dialog last is what
 * our rows say: a slow call with a former secret cannot land after the new one's, and two numbers of one
 * account cannot both take its only address. The turn is a transaction's lock and ends with its process;
 * what `work` writes is committed on its own. Who waits holds no connection. Throws `conflict` (`busy`).
 */
export async function inWebhookTurn<Result>(
  work: () => Promise<Result>,
  { patienceMs = 30 * secondMs }: { patienceMs?: number } = {},
): Promise<Result> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const turn = await inTransaction(
      async (tx) => ((await takeWebhookTurn(tx)) ? { result: await work() } : null),
      { timeoutMs: longestTurnMs },
    );
    if (turn) return turn.result;
    if (Date.now() >= giveUpAt) throw isBusy();
    await sleep(pollMs);
  }
}

function isBusy(): AppError {
  const fields = [{ path: "webhook", problem: "busy" }];
  return new AppError("conflict", "Another webhook is being registered.", { fields });
}
