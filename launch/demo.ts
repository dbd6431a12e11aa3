import { rmSync } from "node:fs";
import { join } from "node:path";
import { playScene, sceneMarker } from "@/launch/demo-shop";
import { removeEmbeddedDatabase } from "@/launch/embedded-database/start-embedded-database";
import { launchProblem } from "@/launch/launch-problem";
import { printDemo } from "@/launch/print-demo";
import { requireFreePorts } from "@/launch/require-free-ports";
import { runStack } from "@/launch/run-stack";
import { readSettings, type Settings } from "@/launch/settings";
import { simulatorStatePath } from "@/launch/stack-processes";

/** A seeded shop, its dashboard as in production, and a simulated customer's phone. */
export async function demo(options: string[]): Promise<void> {
  const settings = readSettings();
  if (isReset(options)) await removeDemo(settings);
  const stack = {
    settings,
    isWatching: false,
    isDemo: true,
    isRestarted: true,
    logFolder: join(settings.dataDir, "logs"),
  };
  await runStack(stack, async (running) => {
    await playScene(running.simulatorUrl, settings.dataDir);
    printDemo(running);
    console.log("Ctrl-C stops it all. The data stay; `npm run demo -- --reset` begins anew.");
  });
}

function isReset(options: string[]): boolean {
  const unknown = options.find((option) => option !== "--reset");
  if (unknown) throw launchProblem(`Unknown option ${unknown}. There is only --reset.`);
  return options.includes("--reset");
}

async function removeDemo(settings: Settings): Promise<void> {
  await requireFreePorts(settings, true);
  const { dataDir, embeddedPostgresHome } = settings;
  await removeEmbeddedDatabase({ dataDir, home: embeddedPostgresHome });
  for (const file of [simulatorStatePath(dataDir), sceneMarker(dataDir), join(dataDir, "secrets.json")]) {
    rmSync(file, { force: true });
  }
}
