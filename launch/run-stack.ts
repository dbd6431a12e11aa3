import { createStack, type RunningStack } from "@/launch/stack";
import type { StackOptions } from "@/launch/stack-options";
import { stopWhenAsked } from "@/launch/stop-request";

/** Starts a stack and tells about it; it runs until someone asks this process to stop. */
export async function runStack(
  options: StackOptions,
  tell: (running: RunningStack) => Promise<void>,
): Promise<void> {
  const stack = createStack(options);
  stopWhenAsked(stack.stop);
  const running = await stack.start();
  try {
    await tell(running);
  } catch (problem) {
    await stack.stop();
    throw problem;
  }
}
