import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnvironment } from "@/launch/child-environment";
import { endWithLauncher } from "@/launch/end-with-launcher";
import type { OutputLog } from "@/launch/processes/output-log";
import { projectRoot } from "@/launch/project-root";
import type { Environment } from "@/launch/settings";

export interface ChildOptions {
  /** Node's arguments: its flags, the script, the script's arguments. */
  args: string[];
  environment: Environment;
  log: OutputLog;
  onLine?: ((line: string) => void) | undefined;
}

export interface Child {
  process: ChildProcess;
  /** Resolves, and never rejects, when the process has ended. */
  ended: Promise<Ending>;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Starts `node …` in the project's folder; its output goes to the log. */
export function startChild({ args, environment, log, onLine }: ChildOptions): Child {
  const child = spawn(process.execPath, [...endWithLauncher, ...args], {
    cwd: projectRoot,
    env: childEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  log.take(child.stdout, onLine);
  log.take(child.stderr, onLine);
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", () => resolve({ code: 1, signal: null }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  return { process: child, ended };
}

/** Asks a child to end, and ends it by force when it takes longer than it may. */
export async function stopChild({ process: child, ended }: Child, graceMs: number): Promise<void> {
  child.kill("SIGTERM");
  const grace = new AbortController();
  const force = sleep(graceMs, undefined, { signal: grace.signal }).then(
    () => child.kill("SIGKILL"),
    () => false,
  );
  await ended;
  grace.abort();
  await force;
}

export function describeEnding({ code, signal }: Ending): string {
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}
