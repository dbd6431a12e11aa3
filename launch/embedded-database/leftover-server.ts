import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launchProblem } from "@/launch/launch-problem";

/**
 * Makes way for a new server: waits for one that is shutting down, ends one whose guardian was killed,
 * and removes the lock file of one that was killed itself. Throws a launch problem when a live
 * launcher still uses the data.
 */
export async function endLeftoverServer(folder: string): Promise<void> {
  const lockFile = join(folder, "data/postmaster.pid");
  const deadline = Date.now() + 10_000;
  let isTold = false;
  for (;;) {
    const server = readProcessId(lockFile);
    if (server === undefined || !isPostgres(server)) break;
    const guardian = readProcessId(join(folder, "guardian.pid"));
    const isAbandoned = guardian === undefined || !isAlive(guardian);
    if (isAbandoned && !isTold) {
      process.kill(server, "SIGINT");
      isTold = true;
    }
    if (Date.now() > deadline) {
      throw launchProblem(
        `The database in ${folder} is in use by process ${server}. Stop that Cartdesk first.`,
      );
    }
    await sleep(100);
  }
  rmSync(lockFile, { force: true });
}

function readProcessId(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const id = Number.parseInt(readFileSync(file, "utf8"), 10);
  return id > 0 ? id : undefined;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

// Elsewhere than on Linux a living process of that number is taken for the server.
function isPostgres(id: number): boolean {
  if (!isAlive(id)) return false;
  const name = `/proc/${id}/comm`;
  if (!existsSync("/proc/self/comm")) return true;
  return existsSync(name) && readFileSync(name, "utf8").startsWith("postgres");
}
