import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveTopics } from "@/lib/shared/live-topic";
import { resetDatabase, testDatabaseUrl } from "@/lib/testing/test-database";
import { inTransaction } from "./db";
import { publishLive } from "./live-events";
import { stopLiveHub } from "./live-hub";
import { openLiveStream } from "./live-stream";

beforeEach(resetDatabase);

afterEach(async () => {
  await stopLiveHub();
  globalThis.cartdeskLiveHub = undefined;
});

interface Reading {
  text: string;
  hasEnded: boolean;
  leave: () => void;
}

/** Reads a stream in the background, as a browser does. */
function open(
  choices: { isStillAllowed?: () => Promise<boolean>; checkMs?: number; beatMs?: number } = {},
): Reading {
  const gone = new AbortController();
  const { isStillAllowed = async () => true, ...times } = choices;
  const stream = openLiveStream({ signal: gone.signal, isStillAllowed, ...times });
  const reading: Reading = { text: "", hasEnded: false, leave: () => gone.abort() };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream) reading.text += decoder.decode(chunk);
    reading.hasEnded = true;
  })();
  return reading;
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(condition()).toBe(true), { timeout: 10_000, interval: 20 });
}

async function openReady(): Promise<Reading> {
  const reading = open();
  await until(() => reading.text.includes("event: ready"));
  return reading;
}

function listenersInDatabase(): Promise<number> {
  return query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'cartdesk live events' AND datname = current_database()",
  );
}

async function query(sql: string): Promise<number> {
  const client = new pg.Client(testDatabaseUrl());
  await client.connect();
  const { rows } = await client.query<{ n: number }>(sql);
  await client.end();
  return rows[0]?.n ?? 0;
}

test("a change reaches every open dashboard, with the commit and not before", async () => {
  const readings = await Promise.all([openReady(), openReady()]);
  await inTransaction(async (tx) => {
    await publishLive(tx, "orders", "conversations");
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const { text } of readings) expect(text).not.toContain("event: change");
  });
  const change = 'event: change\ndata: {"topics":["orders","conversations"]}\n\n';
  for (const reading of readings) await until(() => reading.text.includes(change));
});

test("what is rolled back is never told", async () => {
  const reading = await openReady();
  const failed = inTransaction(async (tx) => {
    await publishLive(tx, "orders");
    throw new Error("rolled back");
  });
  await failed.catch(() => {});
  await inTransaction((tx) => publishLive(tx, "catalog"));
  await until(() => reading.text.includes('{"topics":["catalog"]}'));
  expect(reading.text).not.toContain("orders");
});

test("a topic of another version concerns everything", async () => {
  const reading = await openReady();
  await query(`SELECT 1 AS n, pg_notify('cartdesk_live', '["unheard-of"]')`);
  await until(() => reading.text.includes(JSON.stringify(liveTopics)));
});

test("all streams of a process share one connection", async () => {
  await Promise.all([openReady(), openReady(), openReady(), openReady()]);
  expect(await listenersInDatabase()).toBe(1);
});

test("when the database ends the connection, the stream says so, comes back, and hears again", async () => {
  const reading = await openReady();
  await query(
    "SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE application_name = 'cartdesk live events' AND datname = current_database()",
  );
  await until(() => /event: lost[\s\S]*event: ready/.test(reading.text));
  await inTransaction((tx) => publishLive(tx, "channels"));
  await until(() => reading.text.includes('{"topics":["channels"]}'));
  expect(reading.hasEnded).toBe(false);
});

test("stopping ends every stream and the connection, and lets no new stream stay", async () => {
  const readings = await Promise.all([openReady(), openReady()]);
  await stopLiveHub();
  for (const reading of readings) await until(() => reading.hasEnded);
  expect(await listenersInDatabase()).toBe(0);
  const late = open();
  await until(() => late.hasEnded);
});

test("a stream ends when its member of staff may no longer listen", async () => {
  let isAllowed = true;
  const reading = open({ isStillAllowed: async () => isAllowed, checkMs: 30 });
  await until(() => reading.text.includes("event: ready"));
  expect(reading.hasEnded).toBe(false);
  isAllowed = false;
  await until(() => reading.hasEnded);
});

test("a question that fails ends nothing: it says nothing about the session", async () => {
  let asked = 0;
  const isStillAllowed = async () => {
    asked += 1;
    throw new Error("no database");
  };
  const reading = open({ isStillAllowed, checkMs: 20 });
  await until(() => asked > 3);
  expect(reading.hasEnded).toBe(false);
});

test("a beat keeps the stream alive, and a browser that leaves is forgotten", async () => {
  const reading = open({ beatMs: 20 });
  await until(() => (reading.text.match(/event: beat/g)?.length ?? 0) > 3);
  reading.leave();
  await until(() => reading.hasEnded);
  expect(globalThis.cartdeskLiveHub?.listeners.size).toBe(0);
});
