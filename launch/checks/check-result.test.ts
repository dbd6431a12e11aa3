import { expect, test } from "vitest";
import { addResults, countBreakdown, oneFailed, onePassed } from "@/launch/checks/check-result";

test("results are added up, and what failed is kept", () => {
  const many = { passed: 5, failed: 1, skipped: 2, failures: ["an order is twice"] };
  expect(addResults([onePassed, oneFailed("Types"), many])).toEqual({
    passed: 6,
    failed: 2,
    skipped: 2,
    failures: ["Types", "an order is twice"],
  });
});

test("a runner that breaks down without a failed test is a failure", () => {
  const passing = { passed: 5, failed: 0, skipped: 0, failures: [] };
  expect(countBreakdown(passing, 0, "Vitest")).toEqual(passing);
  expect(countBreakdown(passing, 1, "Vitest")).toMatchObject({
    failed: 1,
    failures: ["Vitest ended with code 1, though no test failed"],
  });
  expect(countBreakdown({ ...passing, failed: 3 }, 1, "Vitest").failed).toBe(3);
});
