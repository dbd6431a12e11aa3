import { execFileSync, spawnSync } from "node:child_process";

export interface ServerUser {
  uid: number;
  gid: number;
}

const name = "postgres";

/** PostgreSQL refuses to run as root; then its processes run as the user this returns. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findUser() ?? createUser();
}

/** Whether that user (or we ourselves) can run the program: true only when it did. */
export function canRun(program: string, args: string[], user: ServerUser | undefined): boolean {
  return spawnSync(program, args, { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

function findUser(): ServerUser | undefined {
  const uid = idOf("-u");
  const gid = idOf("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idOf(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

function createUser(): ServerUser {
  spawnSync("groupadd", ["--system", name], { stdio: "ignore" });
  execFileSync("useradd", ["--system", "--no-create-home", "-g", name, name], { stdio: "ignore" });
  const user = findUser();
  if (!user) throw new Error(`The user ${name}, as which the database has to run, could not be created.`);
  return user;
}
