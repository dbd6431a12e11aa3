import { pathToFileURL } from "node:url";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { readMigrations } from "@/prisma/migration-files";
import { applyMigrations } from "@/prisma/schema-engine";

/** Brings a database to the newest schema, the job queue's tables included. Returns what was applied.
 * The one way to do so, for a local start, the tests and a deployment's build alike. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const pending = await findPending(databaseUrl);
  const applied = pending.length > 0 ? await applyMigrations(databaseUrl, readMigrations()) : [];
  await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
  return applied;
}

// Loading the engine takes longer than all the rest of a start with nothing to do.
async function findPending(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const known = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
    const names = readMigrations().map(({ name }) => name);
    if (!known.rows[0]?.exists) return names;
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return names.filter((name) => !rows.some((row) => row.migration_name === name));
  } finally {
    await client.end();
  }
}

async function migrateFromEnvironment(): Promise<void> {
  const { DATABASE_URL, DATABASE_DIRECT_URL, VERCEL_ENV } = process.env;
  // A preview shares production's database and must not change it.
  if (VERCEL_ENV !== undefined && VERCEL_ENV !== "production")
    return console.log("No migrations in a preview.");
  // Migrations take locks of a session, which a pooler does not keep.
  const databaseUrl = DATABASE_DIRECT_URL ?? DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is not set.");
  const applied = await migrate(databaseUrl);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await migrateFromEnvironment();
