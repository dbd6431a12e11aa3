import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProcessControl } from "@/e2e/process-control";
import { publishStackFacts } from "@/e2e/stack-facts";
import { removeEmbeddedDatabase } from "@/launch/embedded-database/start-embedded-database";
import { findFreePort } from "@/launch/free-port";
import { projectRoot } from "@/launch/project-root";
import { readSettings, shellEnvironment } from "@/launch/settings";
import { createStack } from "@/launch/stack";

/** The whole of the demo, in a data folder and on ports of its own, for all specs together. */
export default async function setUpStack(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "cartdesk-e2e-"));
  chmodSync(dataDir, 0o755);
  const settings = readSettings({
    ...shellEnvironment(),
    PORT: `${await findFreePort()}`,
    SIMULATOR_PORT: `${await findFreePort()}`,
    HOST: undefined,
    PUBLIC_URL: undefined,
    DATA_DIR: dataDir,
  });
  const stack = createStack({
    settings,
    isWatching: false,
    isDemo: true,
    isRestarted: false,
    logFolder: join(projectRoot, "test-results/logs"),
  });
  const { dashboard, worker, simulator, simulatorUrl, demoShop, ...facts } = await stack.start();
  if (!simulator || !simulatorUrl || !demoShop) throw new Error("The browser tests need the demo's stack.");
  const control = await openProcessControl({ dashboard, worker, simulator });
  publishStackFacts({ ...facts, simulatorUrl, demoShop, controlUrl: control.url });
  return async () => {
    control.close();
    await stack.stop();
    await removeEmbeddedDatabase({ dataDir, home: settings.embeddedPostgresHome });
    rmSync(dataDir, { recursive: true, force: true });
  };
}
