import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { overrides } from "@/launch/boundaries/overrides";
import { projectRoot } from "@/launch/project-root";

// node --import tsx launch/boundaries/write-overrides.ts: after every change of the table.
const file = join(projectRoot, "biome.json");
const settings: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
writeFileSync(file, JSON.stringify({ ...settings, overrides: overrides() }));
execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", "biome.json"], {
  cwd: projectRoot,
});
