import { playScene } from "@/launch/demo-shop";
import { printDemo } from "@/launch/print-demo";
import { runStack } from "@/launch/run-stack";
import { readSettings } from "@/launch/settings";

/** The demo's shop and phone, with a dashboard, worker and simulator that follow the sources. */
export function dev(): Promise<void> {
  const settings = readSettings();
  const stack = { settings, isWatching: true, isDemo: true, isRestarted: true, logFolder: undefined };
  return runStack(stack, async (running) => {
    await playScene(running.simulatorUrl, settings.dataDir);
    printDemo(running);
  });
}
