export interface CheckResult {
  passed: number;
  failed: number;
  skipped: number;
}

export const onePassed: CheckResult = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: CheckResult = { passed: 0, failed: 1, skipped: 0 };

export function addResults(results: CheckResult[]): CheckResult {
  return results.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** A runner that broke down although none of its tests failed counts as one failure. */
export function countBreakdown(result: CheckResult, exitCode: number): CheckResult {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}
