import pg from "pg";

let pool: pg.Pool | undefined;
let emptyAll: string | undefined;

/** Empties every table of this worker's database, the job queue included, and begins order numbers
 * anew. For `beforeEach` of a `*.db.test.ts`; throws when a transaction was left open. */
export async function resetDatabase(): Promise<void> {
  pool ??= new pg.Pool({ connectionString: testDatabaseUrl(), max: 1, allowExitOnIdle: true });
  emptyAll ??= await writeEmptyAll(pool);
  await pool.query(emptyAll);
}

/** The URL of this worker's own database. */
export function testDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url?.includes("/tests_of_worker_")) throw new Error("Only a *.db.test.ts has a database of its own.");
  return url;
}

// A test that waits for a lock would wait until it is killed, and not say for what.
async function writeEmptyAll(tables: pg.Pool): Promise<string> {
  const { rows } = await tables.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
        OR schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues')`,
  );
  return `SET lock_timeout = '5s'; TRUNCATE ${rows.map(({ name }) => name).join(", ")} RESTART IDENTITY CASCADE`;
}
