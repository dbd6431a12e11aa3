import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDashboard } from "@/launch/build-dashboard";
import { type DemoShop, readDemoShop } from "@/launch/demo-shop";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import {
  type EmbeddedDatabase,
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
} from "@/launch/embedded-database/start-embedded-database";
import { findFreePort } from "@/launch/free-port";
import { runOnce } from "@/launch/processes/run-once";
import { type SupervisedProcess, superviseProcess } from "@/launch/processes/supervised-process";
import { projectRoot } from "@/launch/project-root";
import { keepSecrets } from "@/launch/secrets";
import { readSettings, shellEnvironment } from "@/launch/settings";
import {
  dashboardProcess,
  seedRun,
  shopEnvironment,
  simulatorProcess,
  simulatorUrl,
  workerProcess,
} from "@/launch/stack-processes";
import { migrate } from "@/prisma/migrate";

export interface BenchStack {
  databaseUrl: string;
  dashboardUrl: string;
  simulatorUrl: string;
  demoShop: DemoShop;
  dashboard: SupervisedProcess;
  worker: SupervisedProcess;
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  close(): Promise<void>;
}

const logFolder = join(projectRoot, "test-results/bench-logs");

/** The demo's shop as in production, with its durable database, in a data folder and on ports of its own. */
export async function openBenchStack(): Promise<BenchStack> {
  const dataDir = mkdtempSync(join(tmpdir(), "cartdesk-bench-"));
  chmodSync(dataDir, 0o755);
  const settings = readSettings({
    ...shellEnvironment(),
    PORT: `${await findFreePort()}`,
    SIMULATOR_PORT: `${await findFreePort()}`,
    HOST: undefined,
    PUBLIC_URL: undefined,
    DATA_DIR: dataDir,
  });
  const home = settings.embeddedPostgresHome;
  const options = { settings, isWatching: false, isDemo: true, isRestarted: true, logFolder };
  const running: SupervisedProcess[] = [];
  let database: EmbeddedDatabase | undefined;

  async function startDatabase(): Promise<void> {
    database = await startEmbeddedDatabase({ dataDir, home });
  }

  async function stopDatabase(): Promise<void> {
    await database?.stop();
    database = undefined;
  }

  function supervise(definition: ReturnType<typeof workerProcess>): SupervisedProcess {
    const supervised = superviseProcess(definition, options);
    running.push(supervised);
    return supervised;
  }

  async function close(): Promise<void> {
    await Promise.all(running.map((each) => each.stop()));
    await stopDatabase();
    await removeEmbeddedDatabase({ dataDir, home });
    rmSync(dataDir, { recursive: true, force: true });
  }

  try {
    const secrets = keepSecrets(dataDir);
    await startDatabase();
    if (!database) throw new Error("The database did not start.");
    const databaseUrl = database.urlOf("cartdesk");
    await ensureDatabase(databaseUrl);
    await migrate(databaseUrl);
    const environment = shopEnvironment(options, secrets, databaseUrl);
    await buildDashboard({ environment, logFolder, onStart: () => {} });
    const simulator = supervise(simulatorProcess(options, secrets));
    const dashboard = supervise(dashboardProcess(options, environment));
    const worker = supervise(workerProcess(options, environment));
    await Promise.all([simulator.start(), dashboard.start(), worker.start()]);
    const demoShop = readDemoShop(await runOnce(seedRun(options, environment, secrets)));
    return {
      databaseUrl,
      dashboardUrl: settings.publicUrl,
      simulatorUrl: simulatorUrl(options),
      demoShop,
      dashboard,
      worker,
      stopDatabase,
      startDatabase,
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
