import { expect, test } from "vitest";
import { addResults, countBreakdown, oneFailed, onePassed } from "@/launch/checks/check-result";

test("results are added up", () => {
  expect(addResults([onePassed, oneFailed, { passed: 5, failed: 0, skipped: 2 }])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
  });
});

test("a runner that breaks down without a failed test is a failure", () => {
  const passing = { passed: 5, failed: 0, skipped: 0 };
  expect(countBreakdown(passing, 0)).toEqual(passing);
  expect(countBreakdown(passing, 1).failed).toBe(1);
  expect(countBreakdown({ ...passing, failed: 3 }, 1).failed).toBe(3);
});
