import { spawnSync } from "node:child_process";

/** A deployment's build: bring its database to the newest schema, then build the dashboard. */
export async function build(): Promise<number> {
  const steps = [
    ["--import", "tsx", "prisma/migrate.ts"],
    ["node_modules/next/dist/bin/next", "build"],
  ];
  for (const args of steps) {
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
