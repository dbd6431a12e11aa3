import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type SupervisedProcess, superviseProcess } from "@/launch/processes/supervised-process";

let logFolder = "";
let supervised: SupervisedProcess | undefined;

beforeEach(() => {
  logFolder = mkdtempSync(join(tmpdir(), "cartdesk-process-"));
});
afterEach(async () => {
  await supervised?.stop();
  rmSync(logFolder, { recursive: true });
});

function supervise(script: string, isRestarted: boolean): SupervisedProcess {
  const definition = {
    name: "trial",
    args: ["--eval", script],
    environment: {},
    readiness: { line: "Trial ready" },
    readyWithinMs: 10_000,
  };
  supervised = superviseProcess(definition, { isRestarted, logFolder });
  return supervised;
}

const lives = 'console.log("Trial ready", process.pid, process.env.EXTRA); setInterval(() => {}, 1000);';

test("a process that dies before it is ready fails its start with what it said", async () => {
  const trial = supervise('console.error("no such thing"); process.exit(3)', true);
  await expect(trial.start()).rejects.toThrow(/trial ended with code 3:\nno such thing/);
});

test("a process that was killed stays down until it is started again, with variables for that run", async () => {
  const trial = supervise(lives, true);
  await trial.start({ EXTRA: "first" });
  await trial.untilPrinted("first", 1_000);
  await trial.kill("SIGKILL");
  expect(trial.isRunning()).toBe(false);
  await trial.start({ EXTRA: "second" });
  await trial.untilPrinted("second", 1_000);
  await expect(trial.untilPrinted("first", 100)).rejects.toThrow("did not print");
});

test("a process that dies of its own is started again", async () => {
  const trial = supervise(`${lives} setTimeout(() => process.exit(1), process.env.EXTRA ? 200 : 1e6)`, true);
  await trial.start({ EXTRA: "short" });
  await expect.poll(() => trial.isRunning(), { timeout: 5_000 }).toBe(false);
  await expect.poll(() => trial.isRunning(), { timeout: 5_000 }).toBe(true);
  await trial.untilPrinted("undefined", 5_000);
});
