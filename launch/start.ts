import { z } from "zod";
import { printFact } from "@/launch/print";
import { runStack } from "@/launch/run-stack";
import { readSettings } from "@/launch/settings";
import type { RunningStack } from "@/launch/stack";
import { localUrl } from "@/launch/stack-processes";

const setupSchema = z.object({ needed: z.boolean() });

/** A real deployment on one machine: dashboard and worker as two supervised processes. */
export function start(): Promise<void> {
  const settings = readSettings();
  const stack = { settings, isWatching: false, isDemo: false, isRestarted: true, logFolder: undefined };
  return runStack(stack, async (running) => {
    printFact("Dashboard", running.dashboardUrl);
    if (!settings.databaseUrl) printFact("Database", running.databaseUrl);
    if (await isSetupNeeded(localUrl(settings))) printSetupCode(running);
  });
}

async function isSetupNeeded(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/setup`);
  return setupSchema.parse(await answer.json()).needed;
}

function printSetupCode({ dashboardUrl, setupCode }: RunningStack): void {
  printFact("Setup code", `${setupCode}  (${dashboardUrl} asks for it before anyone can become owner)`);
}
