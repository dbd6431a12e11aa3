import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CheckResult, countBreakdown } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";
import { findBrowser } from "@/launch/find-browser";

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The journeys in a real browser, against the production build. */
export async function runPlaywright(reportFolder: string): Promise<CheckResult> {
  const report = join(reportFolder, "playwright.json");
  const code = await runTool(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    BROWSER_PATH: findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countBreakdown(existsSync(report) ? readReport(report) : { passed: 0, failed: 1, skipped: 0 }, code);
}

function readReport(file: string): CheckResult {
  const { stats } = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
