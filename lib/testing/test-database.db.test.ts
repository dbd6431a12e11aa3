import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { resetDatabase, testDatabaseUrl } from "@/lib/testing/test-database";

beforeEach(resetDatabase);

test.each(["first", "second"])("a test finds nothing of the one before it: %s", async () => {
  const client = new pg.Client(testDatabaseUrl());
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM "Shop"');
  expect(rowCount).toBe(0);
  await client.query(
    `INSERT INTO "Shop" (name, "timeZone", currency, "staffLanguage", "customerLanguage") VALUES ('A', 'UTC', 'EUR', 'en', 'en')`,
  );
  await client.query(`SELECT graphile_worker.add_job('knock')`);
  await client.end();
});

test("order numbers begin at 1001", async () => {
  const client = new pg.Client(testDatabaseUrl());
  await client.connect();
  const { rows } = await client.query(`SELECT nextval('"Order_number_seq"')::int AS number`);
  await client.end();
  expect(rows).toEqual([{ number: 1001 }]);
});
