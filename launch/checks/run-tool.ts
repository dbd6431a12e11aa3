import { spawn } from "node:child_process";
import { childEnvironment } from "@/launch/child-environment";
import { endWithLauncher } from "@/launch/end-with-launcher";
import { projectRoot } from "@/launch/project-root";
import { type Environment, shellEnvironment } from "@/launch/settings";

/** Runs `node …` with its output on the console. Resolves with the exit code, 1 when a signal ended it. */
export function runTool(args: string[], environment: Environment = {}): Promise<number> {
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [...endWithLauncher, ...args], {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
      env: childEnvironment({ ...shellEnvironment(), NEXT_TELEMETRY_DISABLED: "1", ...environment }),
    });
    tool.once("error", () => resolve(1));
    tool.once("exit", (code) => resolve(code ?? 1));
  });
}
