import pg from "pg";
import { inject } from "vitest";

/** Preloaded before each file of database tests: a fresh clone of the migrated template, whose URL is
 * in the environment before lib/server/env.ts is imported. One database per worker, files in turn. */
const templateUrl = new URL(inject("templateUrl"));
const template = templateUrl.pathname.slice(1);
const own = `tests_of_worker_${process.env.VITEST_POOL_ID ?? 1}`;

const serverUrl = new URL(templateUrl);
serverUrl.pathname = "/postgres";
const client = new pg.Client(serverUrl.href);
await client.connect();
await client.query(`DROP DATABASE IF EXISTS "${own}" WITH (FORCE)`);
await client.query(`CREATE DATABASE "${own}" TEMPLATE "${template}"`);
await client.end();

const ownUrl = new URL(templateUrl);
ownUrl.pathname = `/${own}`;
process.env.DATABASE_URL = ownUrl.href;
