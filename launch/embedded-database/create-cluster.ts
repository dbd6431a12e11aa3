import { spawnSync } from "node:child_process";
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClusterPlace } from "@/launch/embedded-database/cluster-place";

/** Does nothing when the data are there. A run that was interrupted leaves nothing behind. */
export function createCluster({ folder, programs, user }: ClusterPlace, password: string): void {
  const data = join(folder, "data");
  if (existsSync(data)) return;
  const unfinished = join(folder, "data.unfinished");
  const passwordFile = join(folder, "initdb-password");
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const flags = [
    `--pgdata=${unfinished}`,
    `--pwfile=${passwordFile}`,
    "--username=cartdesk",
    "--auth=scram-sha-256",
    // Under LC_ALL=C the cluster would be SQL_ASCII.
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ];
  const { status, stderr, error } = spawnSync(programs.initdb, flags, {
    ...user,
    cwd: "/",
    encoding: "utf8",
  });
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`The database could not be created: ${error?.message ?? stderr}`);
  renameSync(unfinished, data);
}
