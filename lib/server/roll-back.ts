import "server-only";
import { inTransaction, type Tx } from "./db";

/** Runs `work` in a transaction and undoes all of it: what it would do, told exactly. */
export async function rollBack<Result>(
  work: (tx: Tx) => Promise<Result>,
  options: { timeoutMs?: number } = {},
): Promise<Result> {
  const undone = new Error("The transaction is undone on purpose.");
  let told: { result: Result } | undefined;
  try {
    return await inTransaction(async (tx) => {
      told = { result: await work(tx) };
      throw undone;
    }, options);
  } catch (error) {
    if (error === undone && told) return told.result;
    throw error;
  }
}
