import { isPortFree } from "@/launch/free-port";
import { launchProblem } from "@/launch/launch-problem";
import type { Settings } from "@/launch/settings";

/** Throws a launch problem which names the variable to change. */
export async function requireFreePorts(settings: Settings, hasSimulator: boolean): Promise<void> {
  const ports = [{ variable: "PORT", port: settings.port }];
  if (hasSimulator) ports.push({ variable: "SIMULATOR_PORT", port: settings.simulatorPort });
  for (const { variable, port } of ports) {
    if (await isPortFree(port, settings.host)) continue;
    throw launchProblem(
      `Port ${port} is taken. Stop what listens there, or set ${variable} to another port.`,
    );
  }
}
