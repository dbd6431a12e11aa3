import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "@/lib/testing/test-database";
import { prisma } from "./prisma";
import { forgetAttempts, recordAttempt } from "./rate-limit-store";

const limit = { max: 3, windowMs: 60_000 };
const now = Date.parse("2026-01-01T00:00:00Z");

beforeEach(resetDatabase);

test("lets through as many as allowed, however many come at once", async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => recordAttempt("door", limit, now)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  expect(new Set(waits.filter((wait) => wait > 0))).toEqual(new Set([60_000]));
});

test("says how long to wait, and begins anew after the window", async () => {
  for (let n = 0; n < 3; n += 1) expect(await recordAttempt("door", limit, now)).toBe(0);
  expect(await recordAttempt("door", limit, now + 20_000)).toBe(40_000);
  expect(await recordAttempt("door", limit, now + 60_000)).toBe(0);
});

test("attempts that never come too fast do not add up", async () => {
  for (let n = 0; n < 12; n += 1) expect(await recordAttempt("door", limit, now + n * 30_000)).toBe(0);
});

test("keys do not touch each other, and are not readable in the table", async () => {
  for (let n = 0; n < 3; n += 1) await recordAttempt("sign-in rosa@example.com", limit, now);
  expect(await recordAttempt("sign-in ana@example.com", limit, now)).toBe(0);
  const rows = await prisma().signInAttempt.findMany();
  expect(rows).toHaveLength(2);
  expect(rows.map(({ key }) => key).join()).not.toContain("@");
});

test("forgets what succeeded, and after an hour whatever is there", async () => {
  for (let n = 0; n < 3; n += 1) await recordAttempt("door", limit, now);
  await forgetAttempts("door");
  expect(await recordAttempt("door", limit, now)).toBe(0);
  await recordAttempt("other", limit, now + 3_600_001);
  expect(await prisma().signInAttempt.count()).toBe(1);
});
