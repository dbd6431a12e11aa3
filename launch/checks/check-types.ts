import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CheckResult, oneFailed, onePassed } from "@/launch/checks/check-result";
import { runTool } from "@/launch/checks/run-tool";
import { projectRoot } from "@/launch/project-root";

export async function checkTypes(): Promise<CheckResult> {
  // Next declares what it lets one import (style sheets, pictures) in a file that it writes itself.
  if (!existsSync(join(projectRoot, "next-env.d.ts")))
    await runTool(["node_modules/next/dist/bin/next", "typegen"]);
  const code = await runTool(["node_modules/typescript/bin/tsc", "--noEmit"]);
  return code === 0 ? onePassed : oneFailed("Types: see what tsc printed");
}
