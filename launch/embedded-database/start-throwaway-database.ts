import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from "@/launch/embedded-database/start-embedded-database";
import { readSettings, shellEnvironment } from "@/launch/settings";

/** A server for tests and tools: fast instead of durable, and gone with its data when it is stopped. */
export async function startThrowawayDatabase(): Promise<EmbeddedDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "cartdesk-database-"));
  chmodSync(dataDir, 0o755);
  const { embeddedPostgresHome: home } = readSettings(shellEnvironment());
  const database = await startEmbeddedDatabase({ dataDir, home, isDurable: false });
  return {
    ...database,
    stop: async () => {
      await database.stop();
      rmSync(database.folder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
