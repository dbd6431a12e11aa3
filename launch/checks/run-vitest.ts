import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CheckResult, countBreakdown } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

export async function runVitest(projects: string[], reportFolder: string): Promise<CheckResult> {
  const report = join(reportFolder, "vitest.json");
  const code = await runTool([
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return countBreakdown(existsSync(report) ? readReport(report) : { passed: 0, failed: 1, skipped: 0 }, code);
}

function readReport(file: string): CheckResult {
  const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
