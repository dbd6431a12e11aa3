import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CheckResult, countBreakdown, oneFailed } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

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
  return countBreakdown(
    existsSync(report) ? readReport(report) : oneFailed("Vitest left no report"),
    code,
    "Vitest",
  );
}

function readReport(file: string): CheckResult {
  const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOfFile),
  };
}

function failuresOfFile({
  name,
  message,
  status,
  assertionResults,
}: Report["testResults"][number]): string[] {
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${name}: ${firstLines(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${name}: ${fullName}: ${firstLines(failureMessages?.join("\n") ?? "")}`,
  );
}

function firstLines(text: string): string {
  return text.split("\n").slice(0, 6).join("\n  ");
}
