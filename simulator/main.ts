import { readEnvironment } from "@/simulator/environment";
import { bundlePhone } from "@/simulator/phone-server/bundle-phone";
import { startSimulator } from "@/simulator/start-simulator";

async function main() {
  const reading = readEnvironment(process.env);
  if (!reading.ok) return fail(`The simulator's environment is wrong: ${reading.problem}`);
  const { port, apiKey, statePath } = reading.environment;
  try {
    const bundle = await bundlePhone();
    const simulator = await startSimulator({ port, apiKey, statePath, bundle });
    const stop = () => simulator.close().finally(() => process.exit(0));
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
    console.log(`Simulator ready ${simulator.url}`);
  } catch (error) {
    fail(reasonOf(error, port));
  }
}

function reasonOf(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} is taken. Stop the other program or set SIMULATOR_PORT.`;
  }
  return `The simulator could not start: ${error.message.split("\n")[0]}`;
}

function fail(line: string) {
  console.error(line);
  process.exit(1);
}

void main();
