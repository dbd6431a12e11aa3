import { type CheckResult, oneFailed, onePassed } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";

/** Format, lint and the import boundaries. */
export async function checkStyle(): Promise<CheckResult> {
  const code = await runTool(["node_modules/@biomejs/biome/bin/biome", "check", "."]);
  return code === 0 ? onePassed : oneFailed("Style: see what Biome printed");
}
