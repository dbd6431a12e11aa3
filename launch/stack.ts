import { buildDashboard } from "@/launch/build-dashboard";
import { type DemoShop, readDemoShop } from "@/launch/demo-shop";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from "@/launch/embedded-database/start-embedded-database";
import { printProgress } from "@/launch/print";
import { type Child, stopChild } from "@/launch/processes/child";
import { runOnce } from "@/launch/processes/run-once";
import {
  type ProcessDefinition,
  type SupervisedProcess,
  superviseProcess,
} from "@/launch/processes/supervised-process";
import { requireFreePorts } from "@/launch/require-free-ports";
import { keepSecrets } from "@/launch/secrets";
import type { Environment } from "@/launch/settings";
import type { StackOptions } from "@/launch/stack-options";
import {
  dashboardProcess,
  seedRun,
  shopEnvironment,
  simulatorProcess,
  simulatorUrl,
  workerProcess,
} from "@/launch/stack-processes";
import { migrate } from "@/prisma/migrate";

export interface Stack {
  /** Resolves when everything is ready; when something fails, all is stopped before it rejects. */
  start(): Promise<RunningStack>;
  /** At any time, and as often as one likes. The database goes last. */
  stop(): Promise<void>;
}

export interface RunningStack {
  /** What people type. */
  dashboardUrl: string;
  databaseUrl: string;
  /** Of a demo only. */
  simulatorUrl: string | undefined;
  demoShop: DemoShop | undefined;
  setupCode: string;
  dashboard: SupervisedProcess;
  worker: SupervisedProcess;
  simulator: SupervisedProcess | undefined;
}

/** Everything that belongs to a running Cartdesk, owned by this process. Starting nothing yet. */
export function createStack(options: StackOptions): Stack {
  const { settings, isDemo, logFolder } = options;
  const processes: SupervisedProcess[] = [];
  const runs = new Set<Child>();
  let opening: Promise<EmbeddedDatabase> | undefined;
  let stopping: Promise<void> | undefined;

  async function start(): Promise<RunningStack> {
    try {
      return await startAll();
    } catch (problem) {
      // Stopped from outside: what failed thereby is no news, and whoever stopped it ends the process.
      if (stopping) return new Promise(() => {});
      await stop();
      throw problem;
    }
  }

  async function startAll(): Promise<RunningStack> {
    await requireFreePorts(settings, isDemo);
    const secrets = keepSecrets(settings.dataDir);
    const databaseUrl = await openDatabase();
    await migrate(databaseUrl);
    const environment = shopEnvironment(options, secrets, databaseUrl);
    if (!options.isWatching) await buildDashboard({ environment, logFolder, onStart: track });
    const simulator = isDemo ? add(simulatorProcess(options, secrets)) : undefined;
    const dashboard = add(dashboardProcess(options, environment));
    const worker = add(workerProcess(options, environment));
    await Promise.all([simulator?.start(), dashboard.start(), worker.start()]);
    return {
      dashboardUrl: settings.publicUrl,
      databaseUrl,
      simulatorUrl: isDemo ? simulatorUrl(options) : undefined,
      demoShop: isDemo ? await seed(environment, secrets) : undefined,
      setupCode: environment.SETUP_CODE ?? secrets.SETUP_CODE,
      dashboard,
      worker,
      simulator,
    };
  }

  async function openDatabase(): Promise<string> {
    if (!isDemo && settings.databaseUrl) return settings.databaseUrl;
    opening = startEmbeddedDatabase({ dataDir: settings.dataDir, home: settings.embeddedPostgresHome });
    const database = await opening;
    if (database.notice) printProgress(database.notice);
    const url = database.urlOf("cartdesk");
    await ensureDatabase(url);
    return url;
  }

  async function seed(environment: Environment, secrets: ReturnType<typeof keepSecrets>): Promise<DemoShop> {
    return readDemoShop(await runOnce({ ...seedRun(options, environment, secrets), onStart: track }));
  }

  function add(definition: ProcessDefinition): SupervisedProcess {
    if (stopping) throw new Error("The stack is being stopped.");
    const added = superviseProcess(definition, options);
    processes.push(added);
    return added;
  }

  function track(child: Child): void {
    runs.add(child);
    void child.ended.then(() => runs.delete(child));
    if (stopping) void stopChild(child, 0);
  }

  function stop(): Promise<void> {
    stopping ??= stopAll();
    return stopping;
  }

  async function stopAll(): Promise<void> {
    await Promise.all([
      ...processes.map((each) => each.stop()),
      ...[...runs].map((run) => stopChild(run, 2_000)),
    ]);
    const database = await opening?.catch(() => undefined);
    await database?.stop();
  }

  return { start, stop };
}
