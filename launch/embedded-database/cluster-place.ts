import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  copiedPrograms,
  installedPrograms,
  type ServerPrograms,
} from "@/launch/embedded-database/server-programs";
import { canRun, type ServerUser, serverUser } from "@/launch/embedded-database/server-user";
import { launchProblem } from "@/launch/launch-problem";
import { projectRoot } from "@/launch/project-root";

export interface ClusterPlace {
  /** Holds the data and what belongs to them: password, port, log. */
  folder: string;
  programs: ServerPrograms;
  user: ServerUser | undefined;
  /** Where the data went and why, when they are not in the data folder. */
  notice: string | undefined;
}

const defaultHome = "/var/lib/cartdesk";

/** As root in a folder that only root may enter, the server's user can reach neither the data nor the
 * programs: then both stand in `home` (or /var/lib/cartdesk), and the data folder only names the place. */
export function chooseClusterPlace(dataDir: string, home: string | undefined): ClusterPlace {
  mkdirSync(dataDir, { recursive: true });
  const user = serverUser();
  const installed = installedPrograms();
  const isInstalledInReach = canRun(installed.initdb, ["--version"], user);
  const recorded = recordedFolder(dataDir, home);
  const ownFolder = join(dataDir, "postgres");
  if (!recorded && !home && isInstalledInReach && prepareFolder(ownFolder, user)) {
    return { folder: ownFolder, programs: installed, user, notice: undefined };
  }
  const elsewhere = home ?? defaultHome;
  const folder = recorded ?? newFolder(elsewhere, dataDir);
  if (!prepareFolder(folder, user)) {
    throw launchProblem(
      `The user postgres cannot reach ${folder}. Set EMBEDDED_POSTGRES_HOME to a folder it can enter.`,
    );
  }
  const programs = isInstalledInReach ? installed : copiedPrograms(elsewhere);
  const closed = isInstalledInReach ? dataDir : projectRoot;
  const reason = home ? "EMBEDDED_POSTGRES_HOME says so" : `the user postgres may not enter ${closed}`;
  return { folder, programs, user, notice: `The database is kept in ${folder}: ${reason}.` };
}

function recordedFolder(dataDir: string, home: string | undefined): string | undefined {
  const record = recordIn(dataDir);
  const folder = existsSync(record) ? readFileSync(record, "utf8") : undefined;
  return folder?.startsWith(join(home ?? "", "/")) && existsSync(folder) ? folder : undefined;
}

// Never a name made from the path alone: a project cloned again to the same place has new secrets,
// and must not find the old database, sealed under the old ones.
function newFolder(elsewhere: string, dataDir: string): string {
  const isNew = mkdirSync(elsewhere, { recursive: true }) !== undefined;
  if (isNew) chmodSync(elsewhere, 0o755);
  const folder = mkdtempSync(join(elsewhere, "data-"));
  writeFileSync(recordIn(dataDir), folder);
  return folder;
}

function recordIn(dataDir: string): string {
  return join(dataDir, "postgres-folder");
}

function prepareFolder(folder: string, user: ServerUser | undefined): boolean {
  const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
  if (!user) return true;
  chownSync(folder, user.uid, user.gid);
  if (canRun("/bin/sh", ["-c", 'test -w "$1"', "sh", folder], user)) return true;
  if (isNew) rmdirSync(folder);
  return false;
}
