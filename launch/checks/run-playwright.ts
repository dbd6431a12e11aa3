import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CheckResult, countBreakdown, oneFailed } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";
import { findBrowser } from "@/launch/find-browser";

interface Suite {
  specs: { title: string; ok: boolean; file: string; line: number }[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string(), line: z.number() })),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
});

const reportSchema = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The journeys in a real browser, against the production build. */
export async function runPlaywright(reportFolder: string): Promise<CheckResult> {
  const report = join(reportFolder, "playwright.json");
  const code = await runTool(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    BROWSER_PATH: findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countBreakdown(
    existsSync(report) ? readReport(report) : oneFailed("Playwright left no report"),
    code,
    "Playwright",
  );
}

function readReport(file: string): CheckResult {
  const { stats, suites } = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(failuresOfSuite),
  };
}

function failuresOfSuite({ specs, suites }: Suite): string[] {
  const own = specs
    .filter((spec) => !spec.ok)
    .map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`);
  return [...own, ...(suites ?? []).flatMap(failuresOfSuite)];
}
