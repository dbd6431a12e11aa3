import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

interface WasmBinding {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

const noFilters = { externalTables: [], externalEnums: [] };

/** The names of the migrations it applied. Throws when one fails or an earlier one had failed. */
export function applyMigrations(databaseUrl: string, migrations: Migration[]): Promise<string[]> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: ".",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters: noFilters,
    });
    return appliedMigrationNames;
  });
}

/** SQL that leads from one Prisma schema (undefined: an empty database) to the other. The engine
 * connects to the database, which may be any, and leaves it alone. */
export function schemaDifference(databaseUrl: string, from: string | undefined, to: string): Promise<string> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === undefined ? { tag: "empty" } : { tag: "schemaDatamodel", files: [schemaFile(from)] },
      to: { tag: "schemaDatamodel", files: [schemaFile(to)] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  });
}

/** Prisma's schema engine as WebAssembly: the binary of `prisma migrate` would have to be downloaded.
 * What introspects a live database fails in it; applying migrations and comparing schemas work. */
async function withSchemaEngine<T>(
  databaseUrl: string,
  use: (engine: wasm.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    return await use(await wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

export interface Migration {
  name: string;
  sql: string;
}

function schemaFile(content: string) {
  return { path: "schema.prisma", content };
}

let loading: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {
    "./schema_engine_bg.js": wasmImports(),
  });
  const binding: typeof wasm & Partial<WasmBinding> = wasm;
  binding.__wbg_set_wasm?.(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === "function") begin();
}

// The engine never clears the 10 s timer of its lock, which would keep the process alive as long.
function wasmImports(): WebAssembly.ModuleImports {
  const startTimer = (callback: () => void, timeoutMs: number) => setTimeout(callback, timeoutMs).unref();
  const timers = Object.keys(wasm).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return { ...wasm, ...Object.fromEntries(timers.map((name) => [name, startTimer])) };
}
