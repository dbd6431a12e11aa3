import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { benchProgram } from "@/launch/bench-program";
import { type CheckResult, countBreakdown } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";

const reportSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** The short form of `npm run soak`: each run is one result. */
export async function runSoak(reportFolder: string): Promise<CheckResult> {
  const report = join(reportFolder, "soak.json");
  const code = await runTool([...benchProgram("soak/main.ts"), "--short", `--report=${report}`]);
  const result = existsSync(report)
    ? reportSchema.parse(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1, skipped: 0 };
  return countBreakdown(result, code);
}
