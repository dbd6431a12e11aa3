import { benchProgram } from "@/launch/bench-program";
import { runTool } from "@/launch/checks/run-tool";

/** The long proof that nothing is lost or doubled, however the processes and the vendor fail. */
export function soak(options: string[]): Promise<number> {
  return runTool([...benchProgram("soak/main.ts"), ...options]);
}
