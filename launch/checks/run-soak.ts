import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { benchProgram } from "@/launch/bench-program";
import { type CheckResult, countBreakdown, oneFailed } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";

const reportSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** The short form of `npm run soak`: each run is one result. */
export async function runSoak(reportFolder: string): Promise<CheckResult> {
  const report = join(reportFolder, "soak.json");
  const code = await runTool([...benchProgram("soak/main.ts"), "--short", `--report=${report}`]);
  const result = existsSync(report)
    ? withFailures(reportSchema.parse(JSON.parse(readFileSync(report, "utf8"))))
    : oneFailed("Soak: it left no report");
  return countBreakdown(result, code, "The soak");
}

function withFailures(counts: z.infer<typeof reportSchema>): CheckResult {
  return {
    ...counts,
    failures: counts.failed > 0 ? ["Soak: see the lines without “ok” in its figures"] : [],
  };
}
