import "server-only";
import { Client } from "pg";
import { z } from "zod";
import { secondMs } from "@/lib/shared/clock";
import { type LiveTopic, liveTopics } from "@/lib/shared/live-topic";
import { liveChannel } from "./commit-notices";
import { env } from "./env";
import { log } from "./log";

/** `ready`: from here on nothing is missed. `lost`: until the next `ready` something may be. */
export type LiveHubNews =
  | { kind: "ready" }
  | { kind: "lost" }
  | { kind: "end" }
  | { kind: "change"; topics: LiveTopic[] };

type Listener = (news: LiveHubNews) => void;

interface Hub {
  listeners: Set<Listener>;
  client: Client | undefined;
  isReady: boolean;
  isStopped: boolean;
  timer: NodeJS.Timeout | undefined;
  failures: number;
}

declare global {
  // One per process: Next gives instrumentation and routes copies of this module of their own.
  var cartdeskLiveHub: Hub | undefined;
}

const pingMs = 30 * secondMs;
const topicsSchema = z.array(z.enum(liveTopics));

function hub(): Hub {
  globalThis.cartdeskLiveHub ??= {
    listeners: new Set(),
    client: undefined,
    isReady: false,
    isStopped: false,
    timer: undefined,
    failures: 0,
  };
  return globalThis.cartdeskLiveHub;
}

/**
 * Hears every `publishLive` of any process, through the one connection of this process that LISTENs;
 * it is opened for the first listener and kept. Returns what ends the listening. After `stopLiveHub`
 * the listener is told `end` at once.
 */
export function listenLive(listener: Listener): () => void {
  const here = hub();
  if (here.isStopped) {
    listener({ kind: "end" });
    return () => {};
  }
  here.listeners.add(listener);
  if (here.isReady) listener({ kind: "ready" });
  if (!here.client && !here.timer) void connect();
  return () => here.listeners.delete(listener);
}

/** Ends every stream and the connection: `next start` waits for open responses before it exits. */
export async function stopLiveHub(): Promise<void> {
  const here = hub();
  here.isStopped = true;
  clearTimeout(here.timer);
  tellAll({ kind: "end" });
  here.listeners.clear();
  await here.client?.end().catch(() => {});
}

function tellAll(news: LiveHubNews): void {
  for (const listener of [...hub().listeners]) listener(news);
}

async function connect(): Promise<void> {
  const here = hub();
  here.timer = undefined;
  const client = new Client({
    connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL,
    application_name: "cartdesk live events",
    keepAlive: true,
    connectionTimeoutMillis: 10 * secondMs,
    query_timeout: 10 * secondMs,
  });
  here.client = client;
  client.on("error", () => lose(client));
  client.on("end", () => lose(client));
  client.on("notification", ({ payload }) => tellAll({ kind: "change", topics: topicsOf(payload) }));
  try {
    await client.connect();
    await client.query(`LISTEN ${liveChannel}`);
    here.isReady = true;
    here.failures = 0;
    tellAll({ kind: "ready" });
    pingLater(client);
  } catch {
    lose(client);
  }
}

/** A connection can be dead without saying so: a firewall forgot it, the machine slept. */
function pingLater(client: Client): void {
  const here = hub();
  here.timer = setTimeout(() => {
    client.query("SELECT 1").then(
      () => here.client === client && pingLater(client),
      () => lose(client),
    );
  }, pingMs);
  here.timer.unref();
}

function lose(client: Client): void {
  const here = hub();
  if (here.client !== client || here.isStopped) return;
  here.client = undefined;
  clearTimeout(here.timer);
  client.end().catch(() => {});
  if (here.isReady) {
    log.warn("the connection for live events was lost");
    here.isReady = false;
    tellAll({ kind: "lost" });
  }
  here.timer = setTimeout(connect, Math.min(15 * secondMs, 250 * 2 ** Math.min(here.failures, 10)));
  here.timer.unref();
  here.failures += 1;
}

/** What an older or newer process published and we do not know concerns everything. */
function topicsOf(payload: string | undefined): LiveTopic[] {
  try {
    return topicsSchema.parse(JSON.parse(payload ?? ""));
  } catch {
    return [...liveTopics];
  }
}
