import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printProgress } from "@/launch/print";
import type { Child } from "@/launch/processes/child";
import { runOnce } from "@/launch/processes/run-once";
import { projectRoot } from "@/launch/project-root";
import type { Environment } from "@/launch/settings";
import { sourceStamp } from "@/launch/source-stamp";

const stampFile = join(projectRoot, ".next/source-stamp");

export interface DashboardBuild {
  environment: Environment;
  logFolder: string | undefined;
  onStart: (child: Child) => void;
}

/** `next build`, unless the last build was made from the same sources. */
export async function buildDashboard({ environment, logFolder, onStart }: DashboardBuild): Promise<void> {
  const stamp = sourceStamp();
  const isBuilt = existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, "utf8") === stamp) return;
  printProgress(`Building the dashboard (${isBuilt ? "its sources have changed" : "first start only"}) …`);
  rmSync(stampFile, { force: true });
  const args = ["node_modules/next/dist/bin/next", "build"];
  await runOnce({ name: "build", args, environment, logFolder, onStart });
  writeFileSync(stampFile, stamp);
}
