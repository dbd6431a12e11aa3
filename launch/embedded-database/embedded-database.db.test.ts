import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import {
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
} from "@/launch/embedded-database/start-embedded-database";
import { readSettings, shellEnvironment } from "@/launch/settings";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

test("after SIGKILL of the server and its guardian the next start finds the data", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "cartdesk-killed-"));
  chmodSync(dataDir, 0o755);
  const { embeddedPostgresHome: home } = readSettings(shellEnvironment());
  const killed = await startEmbeddedDatabase({ dataDir, home });
  await ask(killed.urlOf("postgres"), "CREATE TABLE kept AS SELECT 'kept' AS word");
  for (const file of ["guardian.pid", "data/postmaster.pid"]) {
    process.kill(Number.parseInt(readFileSync(join(killed.folder, file), "utf8"), 10), "SIGKILL");
  }
  const next = await startEmbeddedDatabase({ dataDir, home });
  expect(await ask(next.urlOf("postgres"), "SELECT word FROM kept")).toEqual([{ word: "kept" }]);
  expect(await ask(next.urlOf("postgres"), "SHOW server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  await next.stop();
  await removeEmbeddedDatabase({ dataDir, home });
  rmSync(dataDir, { recursive: true });
});
