import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { projectRoot } from "@/launch/project-root";

/** A file that imports one module. */
export interface Probe {
  file: string;
  module: string;
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      message: z.string(),
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

/** Biome's message about each import, by `file → module` (undefined: it is allowed). All probes are
 * written into one project of their own, under the given overrides. */
export function lintProbes(probes: Probe[], overrides: object[]): Map<string, string | undefined> {
  const project = mkdtempSync(join(tmpdir(), "cartdesk-boundaries-"));
  try {
    writeFileSync(join(project, "biome.json"), JSON.stringify({ root: true, overrides }));
    const files = writeProbes(project, probes);
    const found = lint(project);
    const answers = [...files].flatMap(([file, modules]) =>
      modules.map((module, at) => [`${file} → ${module}`, found.get(`${file}:${at + 1}`)] as const),
    );
    return new Map(answers);
  } finally {
    rmSync(project, { recursive: true });
  }
}

function writeProbes(project: string, probes: Probe[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { file, module } of probes) files.set(file, [...(files.get(file) ?? []), module]);
  for (const [file, modules] of files) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(
      join(project, file),
      modules.map((module) => `import ${JSON.stringify(module)};`).join("\n"),
    );
  }
  return files;
}

function lint(project: string): Map<string, string> {
  const biome = join(projectRoot, "node_modules/@biomejs/biome/bin/biome");
  const flags = [
    "lint",
    "--only=style/noRestrictedImports",
    "--reporter=json",
    "--max-diagnostics=none",
    ".",
  ];
  const { stdout } = spawnSync(process.execPath, [biome, ...flags], {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
  return new Map(
    diagnostics.map(({ message, location }) => [`${location.path}:${location.start.line}`, message]),
  );
}
