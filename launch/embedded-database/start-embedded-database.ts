import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { childEnvironment } from "@/launch/child-environment";
import { type ClusterPlace, chooseClusterPlace } from "@/launch/embedded-database/cluster-place";
import { connectionFacts, connectionUrl } from "@/launch/embedded-database/connection-facts";
import { createCluster } from "@/launch/embedded-database/create-cluster";
import { endLeftoverServer } from "@/launch/embedded-database/leftover-server";

export interface EmbeddedDatabase {
  folder: string;
  notice: string | undefined;
  urlOf(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  dataDir: string;
  home?: string | undefined;
  /** False for data that are thrown away: nothing waits for the disk. */
  isDurable?: boolean;
}

/** Starts PostgreSQL on a free port of 127.0.0.1, with the data of an earlier run if there are any. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const place = chooseClusterPlace(options.dataDir, options.home);
  const { folder, notice } = place;
  await endLeftoverServer(folder);
  const facts = await connectionFacts(folder);
  createCluster(place, facts.password);
  const guardian = startGuardian(place, facts.port, options.isDurable ?? true);
  await untilAnswering(guardian, connectionUrl(facts, "postgres"), folder);
  return {
    folder,
    notice,
    urlOf: (database) => connectionUrl(facts, database),
    stop: () => stopGuardian(guardian),
  };
}

/** Removes the data of a database that does not run. Throws a launch problem when it does. */
export async function removeEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<void> {
  const { folder } = chooseClusterPlace(options.dataDir, options.home);
  await endLeftoverServer(folder);
  rmSync(folder, { recursive: true, force: true });
}

function startGuardian(
  { folder, programs, user }: ClusterPlace,
  port: number,
  isDurable: boolean,
): ChildProcess {
  const log = openSync(join(folder, "server.log"), "w");
  const flags = [
    "-D",
    join(folder, "data"),
    "-p",
    `${port}`,
    "-h",
    "127.0.0.1",
    "-c",
    "unix_socket_directories=",
  ];
  if (!isDurable) flags.push("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
  const script = fileURLToPath(new URL("./server-guardian.mjs", import.meta.url));
  const guardian = spawn(process.execPath, [script, programs.postgres, ...flags], {
    detached: true,
    stdio: ["pipe", log, log],
    env: childEnvironment(user ? { UID: `${user.uid}`, GID: `${user.gid}` } : {}),
  });
  writeFileSync(join(folder, "guardian.pid"), `${guardian.pid}`);
  return guardian;
}

async function untilAnswering(guardian: ChildProcess, url: string, folder: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (guardian.exitCode === null && guardian.signalCode === null && Date.now() < deadline) {
    const client = new pg.Client(url);
    const isAnswering = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isAnswering) return;
    await sleep(50);
  }
  await stopGuardian(guardian);
  const log = readFileSync(join(folder, "server.log"), "utf8");
  throw new Error(`The database did not start:\n${log.split("\n").slice(-15).join("\n")}`);
}

function stopGuardian(guardian: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (guardian.exitCode !== null || guardian.signalCode !== null) return resolve();
    guardian.once("exit", () => resolve());
    guardian.stdin?.end();
  });
}
