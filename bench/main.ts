import { answerTime } from "@/bench/answer-time/answer-time";
import { openFigures } from "@/bench/figures/open-figures";
import { openBenchStack } from "@/bench/stack/open-bench-stack";

/** What `npm run bench` measures: ratios within one run, since times on shared machines mean little. */
async function bench(): Promise<boolean> {
  const stack = await openBenchStack();
  try {
    const figures = openFigures("Answer time of the webhook door");
    await answerTime(stack, { pairs: 5, requests: 1_000, steadySeconds: 20 }, figures);
    return figures.isGood;
  } finally {
    await stack.close();
  }
}

process.exitCode = (await bench()) ? 0 : 1;
