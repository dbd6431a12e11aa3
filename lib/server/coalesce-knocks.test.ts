import { expect, test, vi } from "vitest";
import { coalesceKnocks } from "./coalesce-knocks";
import { limitConcurrency } from "./limit-concurrency";

test("knocks beyond the limit return at once and are not lost", async () => {
  const doors: (() => void)[] = [];
  const drain = vi.fn(() => new Promise<void>((resolve) => doors.push(resolve)));
  const knock = coalesceKnocks(2, drain);
  const first = knock();
  const second = knock();
  await Promise.all([knock(), knock(), knock()]);
  expect(drain).toHaveBeenCalledTimes(2);
  doors[0]?.();
  await vi.waitFor(() => expect(drain).toHaveBeenCalledTimes(3));
  doors[1]?.();
  doors[2]?.();
  await Promise.all([first, second]);
  expect(drain).toHaveBeenCalledTimes(3);
});

test("a failing drain frees its place", async () => {
  const drain = vi.fn(async () => {
    throw new Error("the database is away");
  });
  const knock = coalesceKnocks(1, drain);
  await expect(knock()).rejects.toThrow();
  await expect(knock()).rejects.toThrow();
  expect(drain).toHaveBeenCalledTimes(2);
});

test("no more than the limit run at once, and all run", async () => {
  const limited = limitConcurrency(3);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (Math.random() < 0.3) throw new Error("now and then");
  };
  const results = await Promise.allSettled(Array.from({ length: 30 }, () => limited(work)));
  expect(results).toHaveLength(30);
  expect(most).toBe(3);
});
