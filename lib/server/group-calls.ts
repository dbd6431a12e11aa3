import "server-only";

interface Waiting<Input, Output> {
  input: Input;
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
}

/**
 * Makes one call of what many callers ask for at the same moment, as a database does with commits: a
 * caller who finds fewer than `atOnce` calls under way is served at once, others share the next one,
 * `maxInputs` at most. `run` answers in the order of its inputs; when it throws, all of them fail.
 */
export function groupCalls<Input, Output>(
  run: (inputs: Input[]) => Promise<readonly Output[]>,
  { atOnce, maxInputs }: { atOnce: number; maxInputs: number },
): (input: Input) => Promise<Output> {
  const waiting: Waiting<Input, Output>[] = [];
  let running = 0;

  async function serve(): Promise<void> {
    running += 1;
    // Callers of this very moment come along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting.splice(0, maxInputs);
      try {
        const outputs = await run(group.map(({ input }) => input));
        for (const [index, output] of outputs.entries()) group[index]?.resolve(output);
        for (const { reject } of group.slice(outputs.length)) reject(new Error("This call was not answered"));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running -= 1;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (running < atOnce) void serve();
    });
}
