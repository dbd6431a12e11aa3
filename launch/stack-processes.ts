import { join } from "node:path";
import type { ProcessDefinition } from "@/launch/processes/supervised-process";
import type { Secrets } from "@/launch/secrets";
import type { Environment, Settings } from "@/launch/settings";
import type { StackOptions } from "@/launch/stack-options";

// `server-only` throws under any other condition; Next sets it for itself.
const serverFlags = ["--conditions=react-server", "--import", "tsx"];
const next = "node_modules/next/dist/bin/next";

/** The environment of the dashboard, the worker and the seed. What the shell sets goes before the
 * secrets that were made for it, except in a demo, which must never touch a real shop. */
export function shopEnvironment(options: StackOptions, secrets: Secrets, databaseUrl: string): Environment {
  const { settings, isDemo, isWatching } = options;
  const { DEMO_API_KEY: _, ...own } = secrets;
  return {
    ...(isDemo ? { ...settings.environment, ...own } : { ...own, ...settings.environment }),
    NODE_ENV: isWatching ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: settings.publicUrl,
    ...(isDemo ? simulatedVendors(options) : {}),
    ...(isDemo ? { DATABASE_DIRECT_URL: undefined, LIVE_EVENTS: undefined } : {}),
    ...options.environment,
  };
}

export function dashboardProcess(
  { settings, isWatching }: StackOptions,
  environment: Environment,
): ProcessDefinition {
  const { port, host } = settings;
  return {
    name: "dashboard",
    args: [next, isWatching ? "dev" : "start", "-p", `${port}`, "-H", host],
    environment,
    readiness: { url: `${localUrl(settings)}/api/health` },
    readyWithinMs: 120_000,
  };
}

export function workerProcess({ isWatching }: StackOptions, environment: Environment): ProcessDefinition {
  return {
    name: "worker",
    args: [...(isWatching ? ["--watch"] : []), ...serverFlags, "worker/main.ts"],
    environment,
    readiness: { line: "Worker ready" },
    readyWithinMs: 60_000,
  };
}

export function simulatorProcess(
  { settings, isWatching }: StackOptions,
  secrets: Secrets,
): ProcessDefinition {
  return {
    name: "simulator",
    args: [...(isWatching ? ["--watch"] : []), "--import", "tsx", "simulator/main.ts"],
    environment: {
      ...settings.environment,
      SIMULATOR_PORT: `${settings.simulatorPort}`,
      SIMULATOR_API_KEY: secrets.DEMO_API_KEY,
      SIMULATOR_STATE: simulatorStatePath(settings.dataDir),
    },
    readiness: { line: "Simulator ready" },
    readyWithinMs: 60_000,
  };
}

export function seedRun(options: StackOptions, environment: Environment, secrets: Secrets) {
  return {
    name: "seed",
    args: [...serverFlags, "prisma/seed.ts"],
    environment: {
      ...environment,
      SIMULATOR_URL: simulatorUrl(options),
      DEMO_API_KEY: secrets.DEMO_API_KEY,
    },
    logFolder: options.logFolder,
  };
}

/** Where this machine reaches the dashboard: 0.0.0.0 is only where it listens. */
export function localUrl({ host, port }: Settings): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return `http://${isEverywhere ? "127.0.0.1" : host}:${port}`;
}

export function simulatorUrl({ settings }: StackOptions): string {
  return `http://localhost:${settings.simulatorPort}`;
}

/** Meta's Graph is below a path of the simulator's. */
function simulatedVendors(options: StackOptions): Environment {
  const url = simulatorUrl(options);
  return { DIALOG360_CLOUD_URL: url, META_GRAPH_URL: `${url}/graph/v24.0`, FETCH_LOOPBACK: "allow" };
}

export function simulatorStatePath(dataDir: string): string {
  return join(dataDir, "simulator.json");
}
