import { setTimeout as sleep } from "node:timers/promises";
import { launchProblem } from "@/launch/launch-problem";
import { type Child, describeEnding, type Ending, startChild, stopChild } from "@/launch/processes/child";
import { openOutputLog } from "@/launch/processes/output-log";
import type { Environment } from "@/launch/settings";

export interface ProcessDefinition {
  name: string;
  args: string[];
  environment: Environment;
  /** Ready when it prints a line that contains this, or when the address answers 200. */
  readiness: { line: string } | { url: string };
  readyWithinMs: number;
}

export interface SupervisedProcess {
  /** Resolves when it is ready; `extra` goes into the environment of this one run. */
  start(extra?: Environment): Promise<void>;
  /** Resolves when it has ended. It stays down until it is started again. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** SIGTERM, then SIGKILL after 8 s. It stays down. */
  stop(): Promise<void>;
  /** Resolves when this run prints, or has printed, a line that contains the text. */
  untilPrinted(text: string, timeoutMs: number): Promise<void>;
  isRunning(): boolean;
}

const graceMs = 8_000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
const steadyMs = 60_000;
const rememberedLines = 500;

/** One child process which is, if asked so, started again whenever it dies of its own. */
export function superviseProcess(
  definition: ProcessDefinition,
  options: { isRestarted: boolean; logFolder: string | undefined },
): SupervisedProcess {
  const { name, args, readiness } = definition;
  const log = openOutputLog(name, options.logFolder);
  let child: Child | undefined;
  let ending: Ending | undefined;
  let printed: string[] = [];
  let isWanted = false;
  let hasBeenReady = false;
  let pauseMs = firstPauseMs;

  function spawn(extra: Environment): void {
    const startedAt = Date.now();
    const lines: string[] = [];
    printed = lines;
    ending = undefined;
    const spawned = startChild({
      args,
      environment: { ...definition.environment, ...extra },
      log,
      onLine: (line) => {
        lines.push(line);
        if (lines.length > rememberedLines) lines.shift();
      },
    });
    child = spawned;
    void spawned.ended.then((how) => {
      child = undefined;
      ending = how;
      if (options.isRestarted && hasBeenReady) void startAgain(how, Date.now() - startedAt);
    });
  }

  async function startAgain(how: Ending, ranMs: number): Promise<void> {
    if (ranMs > steadyMs) pauseMs = firstPauseMs;
    await sleep(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    if (!isWanted || child) return;
    console.error(`The ${name} ${describeEnding(how)}; it is started again.`);
    spawn({});
  }

  function hasPrinted(text: string): boolean {
    return printed.some((line) => line.includes(text));
  }

  async function untilReady(): Promise<void> {
    const deadline = Date.now() + definition.readyWithinMs;
    while (Date.now() < deadline) {
      if (ending) throw launchProblem(`The ${name} ${describeEnding(ending)}:\n${log.tail()}`);
      if ("line" in readiness ? hasPrinted(readiness.line) : await isAnswering(readiness.url)) return;
      await sleep(100);
    }
    throw launchProblem(
      `The ${name} was not ready after ${definition.readyWithinMs / 1000} s:\n${log.tail()}`,
    );
  }

  return {
    start: async (extra = {}) => {
      if (child) throw new Error(`The ${name} is running already.`);
      isWanted = true;
      spawn(extra);
      await untilReady();
      hasBeenReady = true;
    },
    kill: async (signal = "SIGTERM") => {
      isWanted = false;
      const running = child;
      running?.process.kill(signal);
      await running?.ended;
    },
    stop: async () => {
      isWanted = false;
      if (child) await stopChild(child, graceMs);
    },
    untilPrinted: async (text, timeoutMs) => {
      const deadline = Date.now() + timeoutMs;
      while (!hasPrinted(text)) {
        if (Date.now() > deadline) throw new Error(`The ${name} did not print "${text}":\n${log.tail()}`);
        await sleep(50);
      }
    },
    isRunning: () => child !== undefined,
  };
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return answer.status === 200;
  } catch {
    return false;
  }
}
