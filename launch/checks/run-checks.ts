import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addResults, type CheckResult, oneFailed } from "@/launch/checks/check-result";

type Check = (reportFolder: string) => Promise<CheckResult>;

/** Runs one check after the other, also after a failure, and prints what failed and, as the last line, their sum.
 * Returns the exit code. */
export async function runChecks(checks: Check[]): Promise<number> {
  const reportFolder = mkdtempSync(join(tmpdir(), "cartdesk-reports-"));
  const results: CheckResult[] = [];
  try {
    for (const check of checks) results.push(await check(reportFolder).catch(reportBreakdown));
  } finally {
    rmSync(reportFolder, { recursive: true, force: true });
  }
  const { passed, failed, skipped, failures } = addResults(results);
  for (const failure of failures) console.log(`Failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

function reportBreakdown(problem: unknown): CheckResult {
  const reason = problem instanceof Error ? problem.message : String(problem);
  console.error(reason);
  return oneFailed(reason);
}
