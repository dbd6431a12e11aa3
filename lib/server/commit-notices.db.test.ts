import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "@/lib/testing/test-database";
import { inTransaction } from "./db";
import { addJob } from "./jobs";
import { publishLive } from "./live-events";
import { prisma } from "./prisma";

beforeEach(resetDatabase);

function waitingJobs() {
  return prisma().$queryRaw<{ task: string; payload: unknown; key: string | null; isLater: boolean }[]>`
    SELECT job."task_identifier" AS "task", detail."payload", job."key", job."run_at" > now() AS "isLater"
    FROM graphile_worker.jobs AS job JOIN graphile_worker._private_jobs AS detail USING ("id")
    ORDER BY job."task_identifier", job."run_at"`;
}

test("the jobs of a transaction come with its commit, each once, however often it was asked for", async () => {
  const runAt = new Date(Date.now() + 60_000);
  await inTransaction(async (tx) => {
    await addJob(tx, "send-messages");
    await addJob(tx, "send-messages");
    await addJob(tx, "send-messages", {}, { runAt });
    await addJob(tx, "tell-read", { messageId: "1" }, { key: "tell-read:1" });
    await publishLive(tx, "orders");
    expect(await waitingJobs()).toEqual([]);
  });
  expect(await waitingJobs()).toEqual([
    { task: "send-messages", payload: {}, key: null, isLater: false },
    { task: "send-messages", payload: {}, key: null, isLater: true },
    { task: "tell-read", payload: { messageId: "1" }, key: "tell-read:1", isLater: false },
  ]);
});

test("a transaction that fails says nothing", async () => {
  const failing = inTransaction(async (tx) => {
    await addJob(tx, "send-messages");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await waitingJobs()).toEqual([]);
});
