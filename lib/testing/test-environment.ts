import fc from "fast-check";

/** Preloaded before every test: what lib/server/env.ts wants to read, and nothing of the shell's own. */
Object.assign(process.env, {
  DATABASE_URL: "postgresql://localhost:1/no_database_in_unit_tests",
  AUTH_SECRET: "a secret of the tests, long enough to be one",
  SECRETS_KEYS: `1:${Buffer.alloc(32, "key of the tests").toString("base64")}`,
  SETUP_CODE: "SETUP-CODE-OF-TESTS",
  CRON_SECRET: "the scheduler's secret of the tests",
  PUBLIC_URL: "http://localhost:3000",
  DIALOG360_CLOUD_URL: "http://localhost:1",
  META_GRAPH_URL: "http://localhost:1/v24.0",
  FETCH_LOOPBACK: "allow",
  LOG_LEVEL: "silent",
});
for (const name of ["DATABASE_DIRECT_URL", "LIVE_EVENTS", "PAUSE_AT", "DIALOG360_ON_PREMISE_URL"]) {
  delete process.env[name];
}

// The same cases on every run: what lands must not turn red by another draw. A new seed is a change of code.
fc.configureGlobal({ seed: 20_261_125 });
