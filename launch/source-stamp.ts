import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@/launch/project-root";

const sources = [
  "app",
  "components",
  "lib",
  "locales",
  "prisma/schema.prisma",
  "public",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Changes when anything changes that `next build` reads. */
export function sourceStamp(): string {
  const stamp = createHash("sha256");
  for (const source of sources) {
    for (const file of filesIn(source)) stamp.update(file).update(readFileSync(join(projectRoot, file)));
  }
  return stamp.digest("hex");
}

function filesIn(path: string): string[] {
  const absolute = join(projectRoot, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .filter((file) => !file.startsWith("lib/testing"))
    .sort();
}
