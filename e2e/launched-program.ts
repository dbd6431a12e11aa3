import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnvironment } from "@/launch/child-environment";
import { removeEmbeddedDatabase } from "@/launch/embedded-database/start-embedded-database";
import { findFreePort } from "@/launch/free-port";
import { projectRoot } from "@/launch/project-root";
import { readSettings, shellEnvironment } from "@/launch/settings";

export interface LaunchedProgram {
  dashboardPort: number;
  simulatorPort: number;
  /** What follows a label, once it is printed: `fact("Dashboard")`. */
  fact(label: string, timeoutMs?: number): Promise<string>;
  /** Ctrl-C in a terminal: the signal goes to every process at once. Resolves with the time it took. */
  interrupt(): Promise<number>;
  /** Whether any process that it started is left. */
  isAnyoneLeft(): boolean;
  /** Ends what is left and removes its data. */
  clearAway(): Promise<void>;
}

const pollMs = 50;

/** `npm start` or `npm run demo` as a person starts it, with data and ports of its own. */
export async function launchProgram(script: "start" | "demo"): Promise<LaunchedProgram> {
  const dataDir = mkdtempSync(join(tmpdir(), `cartdesk-${script}-`));
  chmodSync(dataDir, 0o755);
  const [dashboardPort, simulatorPort] = [await findFreePort(), await findFreePort()];
  const environment = {
    ...shellEnvironment(),
    PORT: `${dashboardPort}`,
    SIMULATOR_PORT: `${simulatorPort}`,
    DATA_DIR: dataDir,
    HOST: undefined,
    PUBLIC_URL: undefined,
    DATABASE_URL: undefined,
    SETUP_CODE: undefined,
    NODE_ENV: undefined,
  };
  const launcher = spawn("npm", ["run", "--silent", script], {
    cwd: projectRoot,
    env: childEnvironment(environment),
    // A group of its own, as a shell gives to each command line.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = linesOf(launcher);
  const { embeddedPostgresHome } = readSettings(environment);

  async function fact(label: string, timeoutMs = 120_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && launcher.exitCode === null) {
      const line = printed.find((candidate) => candidate.startsWith(`${label} `));
      if (line) return line.slice(label.length).trim();
      await sleep(pollMs);
    }
    throw new Error(`"${label}" was not printed:\n${printed.join("\n")}`);
  }

  async function interrupt(): Promise<number> {
    const startedAt = Date.now();
    signalGroup(launcher, "SIGINT");
    while (isGroupAlive(launcher) && Date.now() - startedAt < 30_000) await sleep(pollMs);
    return Date.now() - startedAt;
  }

  async function clearAway(): Promise<void> {
    if (isGroupAlive(launcher)) await interrupt();
    signalGroup(launcher, "SIGKILL");
    await removeEmbeddedDatabase({ dataDir, home: embeddedPostgresHome });
    rmSync(dataDir, { recursive: true, force: true });
  }

  return {
    dashboardPort,
    simulatorPort,
    fact,
    interrupt,
    isAnyoneLeft: () => isGroupAlive(launcher),
    clearAway,
  };
}

function linesOf({ stdout, stderr }: ChildProcess): string[] {
  const printed: string[] = [];
  for (const stream of [stdout, stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => printed.push(line));
  }
  return printed;
}

function isGroupAlive(launcher: ChildProcess): boolean {
  return signalGroup(launcher, 0);
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
