import { benchProgram } from "@/launch/bench-program";
import { runTool } from "@/launch/checks/run-tool";

export function bench(options: string[]): Promise<number> {
  return runTool([...benchProgram("main.ts"), ...options]);
}
