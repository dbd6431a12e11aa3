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
      await run(figures);
      results.push(figures.isGood);
    }
    console.log(`\n${results.filter(Boolean).length} of ${results.length} runs good`);
    return results.every(Boolean);
  } finally {
    await stack.close();
  }
}

process.exitCode = (await soak()) ? 0 : 1;
