import "server-only";
import { within } from "./within";

interface Waiting<Input, Output> {
  input: Input;
  askedAtMs: number;
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
}

/**
 * Makes one call of what many callers ask for at the same moment, as a database does with commits: a
 * caller who finds fewer than `atOnce` calls under way is served at once, others share the next one,
 * `maxInputs` at most. `run` answers in the order of its inputs; when it throws, all of them fail.
 * After `giveUpAfterMs` nobody waits any more: who is not served by then is left out, and a call that hangs
 * makes room for the next.
 */
export function groupCalls<Input, Output>(
  run: (inputs: Input[]) => Promise<readonly Output[]>,
  { atOnce, maxInputs, giveUpAfterMs }: { atOnce: number; maxInputs: number; giveUpAfterMs: number },
): (input: Input) => Promise<Output> {
  const waiting: Waiting<Input, Output>[] = [];
  let running = 0;

  async function serve(): Promise<void> {
    running += 1;
    // Callers of this very moment come along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = takeGroup();
      if (group.length === 0) continue;
      try {
        const outputs = await within(giveUpAfterMs, () => run(group.map(({ input }) => input)));
        for (const [index, output] of outputs.entries()) group[index]?.resolve(output);
        for (const { reject } of group.slice(outputs.length)) reject(new Error("This call was not answered"));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running -= 1;
  }

  function takeGroup(): Waiting<Input, Output>[] {
    const tooLate = performance.now() - giveUpAfterMs;
    return waiting.splice(0, maxInputs).filter(({ askedAtMs, reject }) => {
      const isWaitedFor = askedAtMs > tooLate;
      if (!isWaitedFor) reject(new Error("This call came too late to be made"));
      return isWaitedFor;
    });
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, askedAtMs: performance.now(), resolve, reject });
      if (running < atOnce) void serve();
    });
}
