export interface CheckResult {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed and why, in a line or some each; said again at the end, since the output before it is long. */
  failures: string[];
}

export const onePassed: CheckResult = { passed: 1, failed: 0, skipped: 0, failures: [] };

export function oneFailed(what: string): CheckResult {
  return { passed: 0, failed: 1, skipped: 0, failures: [what] };
}

export function addResults(results: CheckResult[]): CheckResult {
  return results.reduce(
    (sum, { passed, failed, skipped, failures }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      failures: [...sum.failures, ...failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );
}

/** A runner that broke down although none of its tests failed counts as one failure. */
export function countBreakdown(result: CheckResult, exitCode: number, runner: string): CheckResult {
  if (exitCode === 0 || result.failed > 0) return result;
  const failures = [...result.failures, `${runner} ended with code ${exitCode}, though no test failed`];
  return { ...result, failed: 1, failures };
}
