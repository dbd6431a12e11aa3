import { expect, test, vi } from "vitest";
import { inTransaction, type Tx } from "./db";
import { clientOf } from "./prisma";
import { retryConflicts } from "./retry-conflicts";

/** Takes two locks in the given order, slowly enough that two callers meet in the middle. */
async function lockBoth(tx: Tx, first: number, second: number): Promise<string> {
  await clientOf(tx).$queryRaw`SELECT pg_advisory_xact_lock(${first})::text, pg_sleep(0.2)::text`;
  await clientOf(tx).$queryRaw`SELECT pg_advisory_xact_lock(${second})::text`;
  return "done";
}

test("a deadlock is survived by doing the ended transaction again", async () => {
  const runs = vi.fn(lockBoth);
  const results = await Promise.all([
    retryConflicts(() => inTransaction((tx) => runs(tx, 1, 2))),
    retryConflicts(() => inTransaction((tx) => runs(tx, 2, 1))),
  ]);
  expect(results).toEqual(["done", "done"]);
  expect(runs).toHaveBeenCalledTimes(3);
});

test("any other failure is passed on at once", async () => {
  const failing = vi.fn(() => inTransaction((tx) => clientOf(tx).$queryRaw`SELECT 1 / 0`));
  await expect(retryConflicts(failing)).rejects.toThrow();
  expect(failing).toHaveBeenCalledTimes(1);
});
