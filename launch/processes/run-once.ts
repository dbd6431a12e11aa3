import { launchProblem } from "@/launch/launch-problem";
import { type Child, describeEnding, startChild } from "@/launch/processes/child";
import { openOutputLog } from "@/launch/processes/output-log";
import type { Environment } from "@/launch/settings";

export interface OneRun {
  name: string;
  args: string[];
  environment: Environment;
  logFolder: string | undefined;
  /** Told which child runs, so that whoever stops the rest can stop it too. */
  onStart?: (child: Child) => void;
}

/** Runs `node …` to its end and returns the lines it printed. Throws a launch problem with its last
 * lines when it failed. */
export async function runOnce({ name, args, environment, logFolder, onStart }: OneRun): Promise<string[]> {
  const log = openOutputLog(name, logFolder);
  const lines: string[] = [];
  const child = startChild({ args, environment, log, onLine: (line) => lines.push(line) });
  onStart?.(child);
  const ending = await child.ended;
  if (ending.code !== 0) throw launchProblem(`The ${name} ${describeEnding(ending)}:\n${log.tail()}`);
  return lines;
}
