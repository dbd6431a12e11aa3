import { writeFileSync } from "node:fs";
import { type Figures, openFigures } from "@/bench/figures/open-figures";
import { openBenchStack } from "@/bench/stack/open-bench-stack";
import { crashRun, killProcesses, restartDatabase } from "./crash-run";
import { sendRun } from "./send-run";
import { slowDatabaseRun } from "./slow-database-run";

const isShort = process.argv.includes("--short");
const crash = isShort ? { deliveries: 150, disturbances: 4 } : { deliveries: 1_000, disturbances: 20 };
const restart = isShort ? { deliveries: 80, disturbances: 1 } : { deliveries: 1_000, disturbances: 5 };
const send = isShort ? { messages: 150, kills: 2 } : { messages: 2_000, kills: 10 };

/** The whole proof, run by run, each with its figures; `--short` is what `npm test` runs. */
async function soak(): Promise<boolean> {
  const stack = await openBenchStack();
  try {
    const runs: [string, (figures: Figures) => Promise<void>][] = [
      ["Crash run: server and worker killed", (each) => crashRun(stack, crash, killProcesses, "kill", each)],
      ["Crash run: database restarted", (each) => crashRun(stack, restart, restartDatabase, "restart", each)],
      ["Database stopped, then slow", (each) => slowDatabaseRun(stack, each)],
      ["Send run: a vendor that fails in every way", (each) => sendRun(stack, send, each)],
    ];
    const results: boolean[] = [];
    for (const [title, run] of runs) {
      const figures = openFigures(title);
      const hasEnded = await run(figures).then(() => true, tellWhy);
      results.push(hasEnded && figures.isGood);
    }
    const passed = results.filter(Boolean).length;
    writeReport({ passed, failed: results.length - passed, skipped: 0 });
    return passed === results.length;
  } finally {
    await stack.close();
  }
}

function tellWhy(problem: unknown): boolean {
  console.error(problem);
  return false;
}

/** For `npm test`, which adds it to the rest. */
function writeReport(result: object): void {
  console.log(`\n${JSON.stringify(result)}`);
  const file = process.argv.find((argument) => argument.startsWith("--report="));
  if (file) writeFileSync(file.slice("--report=".length), JSON.stringify(result));
}

process.exitCode = (await soak()) ? 0 : 1;
